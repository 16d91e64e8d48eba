package kr.salpim.domain.area;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.text.Resource;

/** Which areas there are and were, as data: {@code areas.tsv} and {@code successors.tsv}. */
public final class Areas {

  private static final String FOLDER = "/kr/salpim/domain/area/";
  private static final int AREA_COLUMNS = 8;
  private static final int LINK_COLUMNS = 6;

  /** Stands where a date is open or a city has no parent. */
  private static final String NONE = "-";

  private enum How {
    RENAMED,
    SPLIT,
    MERGED
  }

  private record Link(String from, String to, LocalDate on, How how) {}

  private final List<Area> areas;
  private final List<Link> links;

  private Areas(List<Area> areas, List<Link> links) {
    this.areas = areas;
    this.links = links;
    links.stream()
        .flatMap(link -> List.of(link.from(), link.to()).stream())
        .filter(code -> areas.stream().noneMatch(area -> area.code().equals(code)))
        .findFirst()
        .ifPresent(
            code -> {
              throw new IllegalStateException("successors.tsv names " + code + ", no area");
            });
  }

  /**
   * The areas shipped as data.
   *
   * @throws IllegalStateException where a link names an area that is not there
   */
  public static Areas shipped() {
    return new Areas(
        Resource.rows(FOLDER + "areas.tsv", AREA_COLUMNS).stream().map(Areas::area).toList(),
        Resource.rows(FOLDER + "successors.tsv", LINK_COLUMNS).stream().map(Areas::link).toList());
  }

  private static Area area(String[] row) {
    return new Area(
        row[0],
        Area.Level.valueOf(row[1]),
        row[2].equals(NONE) ? Optional.empty() : Optional.of(row[2]),
        row[3],
        row[4].equals(NONE) ? LocalDate.MIN : LocalDate.parse(row[4]),
        row[5].equals(NONE) ? LocalDate.MAX : LocalDate.parse(row[5]),
        Boolean.parseBoolean(row[7]));
  }

  private static Link link(String[] row) {
    return new Link(row[0], row[1], LocalDate.parse(row[2]), How.valueOf(row[3]));
  }

  /** The area that bears this code on that day; empty for a code that does not exist then. */
  public Optional<Area> find(String code, LocalDate day) {
    return areas.stream().filter(a -> a.code().equals(code) && a.validOn(day)).findFirst();
  }

  /** The area around this one on that day. */
  public Optional<Area> parent(Area area, LocalDate day) {
    return area.parent().flatMap(code -> find(code, day));
  }

  /** What lies directly in the area with this code on that day, by code. */
  public List<Area> within(String code, LocalDate day) {
    return areas.stream()
        .filter(area -> area.validOn(day) && area.parent().equals(Optional.of(code)))
        .sorted(Comparator.comparing(Area::code))
        .toList();
  }

  /**
   * In which areas of {@code day} one may live who was once recorded under this code: the area
   * itself where it is still so called, and what came of it; by code. Empty for an unknown code.
   */
  public List<Area> successors(String code, LocalDate day) {
    return successors(code, LocalDate.MIN, day);
  }

  /**
   * The same for somebody recorded on {@code known}: a split before that day is of no account,
   * because the code already meant what was left.
   */
  public List<Area> successors(String code, LocalDate known, LocalDate day) {
    Set<String> seen = new HashSet<>(Set.of(code));
    Deque<String> open = new ArrayDeque<>(seen);
    List<Area> found = new ArrayList<>();
    while (!open.isEmpty()) {
      String next = open.remove();
      find(next, day).ifPresent(found::add);
      links.stream()
          .filter(link -> link.from().equals(next))
          .filter(link -> link.on().isAfter(known) && !link.on().isAfter(day))
          .filter(link -> seen.add(link.to()))
          .forEach(link -> open.add(link.to()));
    }
    found.sort(Comparator.comparing(Area::code));
    return List.copyOf(found);
  }
}
