package kr.salpim.domain.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/**
 * That a household was told afterwards (통지) of what was sent in danger without its consent: until
 * somebody records it the staff are reminded.
 */
public final class DangerNotice {

  private final Table table;
  private final Clock clock;
  private final Rounds rounds;

  DangerNotice(Table table, Clock clock, Ids ids) {
    this.table = table;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * @param how whom of the household, and in which way
   * @param by token of whoever told the household
   */
  public Ordered noticed(String household, String id, Secret how, String by) {
    if (how.reveal().isBlank()) {
      return Ordered.refused(Why.NO_REASON);
    }
    return rounds.first(
        () -> {
          Optional<Referral> found = table.get(Referral.key(household, id)).map(ReferralItem::from);
          if (found.isEmpty()) {
            return Optional.of(new Ordered.Missing());
          }
          Referral referral = found.get();
          if (referral.noticeDue().isEmpty()) {
            boolean before =
                referral.record().stream().anyMatch(entry -> entry.what() == What.NOTICED);
            return Optional.of(
                before ? new Ordered.Done(referral) : new Ordered.WrongState(referral.state()));
          }
          Instant now = clock.instant();
          Referral after = referral.edit().noticed(how).note(now, What.NOTICED, by, "").done();
          return rounds.written(List.of(ReferralItem.changed(after)), new Ordered.Done(after));
        });
  }
}
