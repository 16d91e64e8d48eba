package kr.salpim.domain.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.text.Resource;

/** How soon somebody who took an alert records what came of it, as data: {@code results.tsv}. */
public final class Results {

  private static final String FILE = "/kr/salpim/domain/ladder/results.tsv";
  private static final int COLUMNS = 6;

  private record Limit(Level level, Row.When when, Wait after, LocalDate validFrom) {}

  private final List<Limit> limits;

  private Results(List<Limit> limits) {
    this.limits = limits;
  }

  public static Results shipped() {
    return new Results(
        Resource.rows(FILE, COLUMNS).stream()
            .map(
                row ->
                    new Limit(
                        Level.valueOf(row[0]),
                        Row.When.valueOf(row[1]),
                        Wait.parse(row[2]),
                        LocalDate.parse(row[3])))
            .toList());
  }

  /**
   * Within what time of its being taken; empty where nobody is called.
   *
   * @param offDuty whether it was taken on a ladder that climbs while the centre is closed
   */
  public Optional<Wait> within(Level level, boolean offDuty, LocalDate day) {
    Optional<Wait> night = offDuty ? within(level, Row.When.OFF, day) : Optional.empty();
    return night.or(() -> within(level, Row.When.DUTY, day));
  }

  private Optional<Wait> within(Level level, Row.When when, LocalDate day) {
    return limits.stream()
        .filter(limit -> limit.level() == level && limit.when() == when)
        .filter(limit -> !limit.validFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(Limit::after);
  }
}
