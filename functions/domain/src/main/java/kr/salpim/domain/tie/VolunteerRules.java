package kr.salpim.domain.tie;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.text.Resource;
import kr.salpim.domain.tie.Papers.Paper;

/** How much volunteers may do and what they must have, as dated data: {@code volunteers.tsv}. */
public final class VolunteerRules {

  private static final String FILE = "/kr/salpim/domain/tie/volunteers.tsv";
  private static final int COLUMNS = 10;
  private static final String NONE = "-";

  /** What counts for a group on a day; an empty limit is none. */
  public record Rule(
      OptionalInt minutesDay,
      OptionalInt daysWeek,
      OptionalInt minutesWeek,
      OptionalInt minutesMonth,
      Set<Paper> papers) {
    public Rule {
      papers = Set.copyOf(papers);
    }
  }

  private final Map<VolunteerGroup, NavigableMap<LocalDate, Rule>> rules =
      new EnumMap<>(VolunteerGroup.class);

  private VolunteerRules() {}

  public static VolunteerRules shipped() {
    return of(Resource.rows(FILE, COLUMNS));
  }

  static VolunteerRules of(List<String[]> rows) {
    VolunteerRules all = new VolunteerRules();
    for (String[] row : rows) {
      if (Boolean.parseBoolean(row[7])) {
        all.rules
            .computeIfAbsent(VolunteerGroup.valueOf(row[0]), group -> new TreeMap<>())
            .put(LocalDate.parse(row[6]), rule(row));
      }
    }
    return all;
  }

  private static Rule rule(String[] row) {
    return new Rule(limit(row[1]), limit(row[2]), limit(row[3]), limit(row[4]), papers(row[5]));
  }

  private static OptionalInt limit(String text) {
    return text.equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static Set<Paper> papers(String text) {
    return text.equals(NONE)
        ? Set.of()
        : Arrays.stream(text.split(",")).map(Paper::valueOf).collect(Collectors.toSet());
  }

  public Rule of(VolunteerGroup group, LocalDate day) {
    return DatedNumbers.on(rules.get(group), day);
  }
}
