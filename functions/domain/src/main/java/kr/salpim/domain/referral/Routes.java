package kr.salpim.domain.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.text.Resource;

/** Where a need leads, as data: {@code routes.tsv}. */
public final class Routes {

  private static final String FILE = "/kr/salpim/domain/referral/routes.tsv";
  private static final int COLUMNS = 8;

  /**
   * An agency to think of.
   *
   * @param agency as planners call it
   * @param kinds codes of partners that are such an agency
   * @param call the number to call in the place of a referral
   */
  public record Route(
      String need, int order, String agency, List<String> kinds, Optional<String> call) {
    public Route {
      kinds = List.copyOf(kinds);
    }
  }

  private final Map<String, Map<Integer, NavigableMap<LocalDate, Route>>> routes = new HashMap<>();

  private Routes(List<String[]> rows) {
    for (String[] row : rows) {
      int order = Integer.parseInt(row[1]);
      Route route =
          new Route(
              row[0],
              order,
              row[2],
              Arrays.asList(row[3].split(",")),
              Optional.of(row[4]).filter(number -> !number.isEmpty()));
      routes
          .computeIfAbsent(row[0], need -> new LinkedHashMap<>())
          .computeIfAbsent(order, n -> new TreeMap<>())
          .put(LocalDate.parse(row[5]), route);
    }
  }

  public static Routes shipped() {
    return new Routes(Resource.rows(FILE, COLUMNS));
  }

  /** Codes of all needs, in order. */
  public List<String> needs() {
    return routes.keySet().stream().sorted().toList();
  }

  public boolean knows(String need) {
    return routes.containsKey(need);
  }

  /** The agencies to think of on a day, the first first. */
  public List<Route> of(String need, LocalDate day) {
    List<Route> all = new ArrayList<>();
    routes.getOrDefault(need, Map.of()).values().forEach(r -> all.add(DatedNumbers.on(r, day)));
    all.sort(Comparator.comparingInt(Route::order));
    return all;
  }

  /** The number to call in the place of a referral, such as 112 for a child (신고 의무). */
  public Optional<String> call(String need, LocalDate day) {
    return of(need, day).stream().flatMap(route -> route.call().stream()).findFirst();
  }
}
