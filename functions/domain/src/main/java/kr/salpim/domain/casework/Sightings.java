package kr.salpim.domain.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/**
 * What staff saw or heard of a household themselves: a signal like any other, which the reactor
 * answers by assessing the household anew.
 */
public final class Sightings {

  /** What came of it. */
  public enum Done {
    RECORDED,
    /** The same person recorded the same before: there is one. */
    SAME,
    /** There is no such household. */
    MISSING
  }

  /**
   * What was seen.
   *
   * @param kind code in the catalogue
   * @param observed day in Seoul
   * @param amount in won, where the kind has one
   * @param months for how long, where the kind has it
   */
  public record Sighting(
      String kind,
      LocalDate observed,
      OptionalLong amount,
      OptionalLong months,
      Optional<Secret> note) {

    private String content() {
      return String.join(
          "|",
          kind,
          observed.toString(),
          amount.toString(),
          months.toString(),
          note.map(Secret::reveal).orElse(""));
    }
  }

  private final Table table;
  private final KeyedHash hash;
  private final Clock clock;
  private final Ids ids;

  public Sightings(Table table, KeyedHash hash, Clock clock, Ids ids) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
    this.ids = ids;
  }

  /** Records it in the lane of what is reacted to at once: whoever saw it stands there. */
  public Done record(String household, Sighting seen, Staff by) {
    Instant now = clock.instant();
    Signal signal =
        new Signal(
            household,
            SignalSource.STAFF,
            hash.of("signal|" + by.token() + "|" + household + "|" + seen.content()),
            seen.kind(),
            seen.observed(),
            seen.amount(),
            seen.months(),
            seen.note(),
            now);
    Instant due = now.plus(Timer.BORN_LEASED_FOR);
    Written written =
        table.writeAll(
            List.of(
                new Change.Put(signal.toItem(due, Lane.NOW), Condition.absent()),
                new Change.Check(Household.key(household), Condition.present())),
            ids.next());
    if (written instanceof Written.Refused refused) {
      return refused.index() == 0 ? Done.SAME : Done.MISSING;
    }
    return Done.RECORDED;
  }
}
