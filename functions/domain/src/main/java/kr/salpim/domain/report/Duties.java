package kr.salpim.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.domain.text.Resource;
import kr.salpim.domain.understanding.Understanding;

/** The calls that nobody is spared by telling us: 112 for a child that is hurt, 119 for a fire. */
public final class Duties {

  private static final String FILE = "/kr/salpim/domain/report/duties.tsv";
  private static final int COLUMNS = 8;
  private static final String NONE = "-";

  private static final class Shipped {
    static final Duties DUTIES = new Duties(read());
  }

  private final List<Duty> rows;

  private Duties(List<Duty> rows) {
    this.rows = List.copyOf(rows);
  }

  public static Duties shipped() {
    return Shipped.DUTIES;
  }

  private static List<Duty> read() {
    List<Duty> rows = new ArrayList<>();
    for (String[] row : Resource.rows(FILE, COLUMNS)) {
      rows.add(
          new Duty(
              Set.of(row[0].split(",")),
              row[1].equals(NONE) ? Set.of() : Set.of(row[1].split(",")),
              row[2],
              row[3],
              Optional.of(row[4]).filter(law -> !law.equals(NONE)),
              LocalDate.parse(row[5])));
    }
    return rows;
  }

  /** Those of signals of these kinds. */
  public List<Duty> ofKinds(Collection<String> kinds, LocalDate day) {
    return first(duty -> kinds.stream().anyMatch(duty::ofKind), day);
  }

  /** Those of a report. */
  public List<Duty> ofText(String text, Understanding understood, LocalDate day) {
    return first(duty -> duty.ofText(text, understood), day);
  }

  /** Those of a call, each number once. */
  static List<Duty> once(List<Duty> all) {
    Set<String> numbers = new HashSet<>();
    return all.stream().filter(duty -> numbers.add(duty.call())).toList();
  }

  /** One a number: the first says it most exactly. */
  private List<Duty> first(Predicate<Duty> fits, LocalDate day) {
    return once(
        rows.stream().filter(duty -> !day.isBefore(duty.from()) && fits.test(duty)).toList());
  }
}
