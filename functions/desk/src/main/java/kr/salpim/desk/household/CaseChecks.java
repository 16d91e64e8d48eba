package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;

/** Who looks after a household, and what came of it lately; {@code checkins} has a whole day. */
@ApplicationScoped
class CaseChecks {

  private static final int MAX_SHOWN = 10;

  /** A tie's rounds of a month, extra ones too. */
  private static final int MAX_READ = 62;

  private final Table table;
  private final Cases cases;

  CaseChecks(Table table, Cases cases) {
    this.table = table;
    this.cases = cases;
  }

  List<Map<String, Object>> ties(Home home) {
    return all(home).map(this::row).toList();
  }

  /** Of this month and the one before, newest first. */
  List<Map<String, Object>> rounds(Home home, boolean notes) {
    YearMonth now = YearMonth.from(cases.today());
    return all(home)
        .flatMap(tie -> Stream.of(now, now.minusMonths(1)).flatMap(month -> rounds(tie, month)))
        .sorted(Comparator.comparing(Round::occurrence).reversed())
        .limit(MAX_SHOWN)
        .map(round -> row(round, notes))
        .toList();
  }

  private Stream<Tie> all(Home home) {
    return home.household().ids().stream()
        .flatMap(id -> Tie.of(table, id).stream())
        .flatMap(key -> table.get(key).stream())
        .map(Tie::from);
  }

  private Stream<Round> rounds(Tie tie, YearMonth month) {
    String first = Round.SORT_PREFIX + tie.volunteer() + "#" + month;
    return table.query(Household.partition(tie.household()), first, MAX_READ).stream()
        .map(RoundItem::from);
  }

  private Map<String, Object> row(Tie tie) {
    Map<String, Object> row = new TreeMap<>();
    row.put("volunteer", tie.volunteer());
    row.put("name", name(tie.dong(), tie.volunteer()));
    row.put("days", EnumSet.copyOf(tie.times().days()).stream().map(DayOfWeek::name).toList());
    row.put("from", tie.times().from().toString());
    row.put("to", tie.times().to().toString());
    row.put("start", tie.start().toString());
    row.put("end", tie.end().map(Object::toString).orElse(""));
    return row;
  }

  /** What was written beside it is a note. */
  private static Map<String, Object> row(Round round, boolean notes) {
    Optional<Round.Closed> closed = round.closed();
    return Map.of(
        "day", round.day().toString(),
        "volunteer", round.volunteer(),
        "outcome", closed.map(how -> how.outcome().name()).orElse(""),
        "ending", closed.map(how -> how.ending().name()).orElse(""),
        "note",
            closed.flatMap(Round.Closed::note).filter(n -> notes).map(Secret::reveal).orElse(""));
  }

  private String name(String dong, String token) {
    return table
        .get(Volunteer.key(dong, token))
        .map(Volunteer::from)
        .map(person -> person.name().reveal())
        .orElse("");
  }
}
