package kr.salpim.domain.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Item;

/**
 * Who is told of a case and in which order, as data: {@code ladders.tsv}, in whose place a dong or
 * its gu may set ladders of its own. A ladder is taken whole from one place: the dong before the gu
 * before what is shipped.
 */
public final class Ladders {

  private static final String MISHAP = "ladder";

  /** An item may have 400 KB; no office needs a tenth of it. */
  private static final int MAX_TEXT = 20_000;

  private final List<Rungs> places;
  private final BusinessHours hours;

  private Ladders(List<Rungs> places, BusinessHours hours) {
    this.places = places;
    this.hours = hours;
  }

  public static Ladders shipped() {
    return new Ladders(List.of(Rungs.shipped()), BusinessHours.shipped());
  }

  /**
   * The item by which a dong or gu sets ladders of its own.
   *
   * @param code of the dong or gu
   * @throws IllegalArgumentException that names the line that is wrong
   */
  public static Item item(String code, String rows) {
    parse(rows);
    return Dong.ladderItem(code, rows);
  }

  /**
   * Checks rows before they are set.
   *
   * @throws IllegalArgumentException that names the line that is wrong
   */
  public static void parse(String rows) {
    if (rows.length() > MAX_TEXT) {
      throw new IllegalArgumentException("more than " + MAX_TEXT + " characters");
    }
    Rungs.parse(rows);
  }

  /**
   * These with what the dong and its gu set. What cannot be read is passed over and heard of: a
   * broken setting must not leave a household without anybody.
   */
  public Ladders in(Dong dong, Mishaps mishaps) {
    List<Rungs> all = new ArrayList<>();
    for (String rows : dong.ladders()) {
      try {
        all.add(Rungs.parse(rows));
      } catch (IllegalArgumentException broken) {
        mishaps.failed(MISHAP, broken);
      }
    }
    all.addAll(places);
    return new Ladders(List.copyOf(all), hours);
  }

  /** The steps of a ladder that begins at {@code now}; none where nobody is called. */
  public List<Rung> of(CaseKind kind, Level level, Instant now) {
    LocalDate day = now.atZone(WorkingDays.SEOUL).toLocalDate();
    return beginning(kind, level, now)
        .or(() -> find(kind, level, Row.When.DUTY, day))
        .orElse(List.of());
  }

  /** When its first step is due: at once, or when the centre opens where it has no night ladder. */
  public Instant begins(CaseKind kind, Level level, Instant now) {
    return beginning(kind, level, now).isPresent() ? now : hours.nextOpening(now);
  }

  /** Whether somebody is called while the centre is closed. */
  public boolean callsOffDuty(CaseKind kind, Level level, Instant now) {
    return find(kind, level, Row.When.OFF, now.atZone(WorkingDays.SEOUL).toLocalDate()).isPresent();
  }

  private Optional<List<Rung>> beginning(CaseKind kind, Level level, Instant now) {
    LocalDate day = now.atZone(WorkingDays.SEOUL).toLocalDate();
    return find(kind, level, hours.openAt(now) ? Row.When.DUTY : Row.When.OFF, day);
  }

  private Optional<List<Rung>> find(CaseKind kind, Level level, Row.When when, LocalDate day) {
    if (!level.alerts() && kind == CaseKind.RISK) {
      return Optional.empty();
    }
    return Stream.of(Optional.of(level), Optional.<Level>empty())
        .map(asked -> new Row.Group(kind, asked, when))
        .flatMap(group -> places.stream().flatMap(place -> place.find(group, day).stream()))
        .findFirst();
  }

  /**
   * Refuses to start where nobody would hear at night.
   *
   * @param dong a dong or gu with its staff
   * @throws IllegalStateException that says what to set up
   */
  public static void requireNightDesk(Dong dong) {
    if (dong.staff().stream().noneMatch(person -> person.role() == Role.NIGHT_DESK)) {
      String gu = dong.gu();
      throw new IllegalStateException(
          "no 구청 당직실 is set up for gu "
              + gu
              + ": put somebody with role NIGHT_DESK under "
              + Dong.partition(gu));
    }
  }
}
