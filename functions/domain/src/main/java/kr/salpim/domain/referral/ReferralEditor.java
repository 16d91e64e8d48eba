package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralEntry.What;

/** A copy of a referral in the making. */
final class ReferralEditor {

  private final Referral from;
  private String dong;
  private boolean urgent;
  private ReferralState state;
  private Optional<String> partner;
  private Optional<String> number;
  private String by;
  private Optional<Basis> basis;
  private Optional<Secret> danger;
  private Optional<Secret> knowing;
  private Optional<Secret> dropped;
  private Optional<Secret> noticed;
  private Optional<Instant> sent;
  private Instant since;
  private Optional<Instant> deadline;
  private int step;
  private Optional<Instant> due;
  private Optional<Instant> noticeDue;
  private Optional<Secret> word;
  private final List<ReferralEntry> record;

  ReferralEditor(Referral from) {
    this.from = from;
    dong = from.dong();
    urgent = from.urgent();
    state = from.state();
    partner = from.partner();
    number = from.number();
    by = from.by();
    basis = from.basis();
    danger = from.danger();
    knowing = from.knowing();
    dropped = from.dropped();
    noticed = from.noticed();
    sent = from.sent();
    since = from.since();
    deadline = from.deadline();
    step = from.step();
    due = from.due();
    noticeDue = from.noticeDue();
    word = from.word();
    record = new ArrayList<>(from.record());
  }

  ReferralEditor in(String code) {
    dong = code;
    return this;
  }

  /** It waits for nobody's closing time. */
  ReferralEditor urgent() {
    urgent = true;
    return this;
  }

  /** In a state from now on: its deadline begins, and nobody was reminded yet. */
  ReferralEditor is(ReferralState next, Optional<Deadlines.Until> until, Instant now) {
    state = next;
    since = now;
    step = 0;
    deadline = until.map(Deadlines.Until::deadline);
    due = until.map(Deadlines.Until::firstReminder);
    return this;
  }

  /** Whoever is late was reminded once more. */
  ReferralEditor reminded(Instant next) {
    step++;
    due = Optional.of(next);
    return this;
  }

  /** Somebody looks at it then; nobody was reminded. */
  ReferralEditor dueAt(Instant at) {
    due = Optional.of(at);
    return this;
  }

  ReferralEditor noticeDue(Optional<Instant> at) {
    noticeDue = at;
    return this;
  }

  ReferralEditor sentTo(String id, Optional<String> known, Basis why, String whoever, Instant now) {
    partner = Optional.of(id);
    number = known;
    basis = Optional.of(why);
    by = whoever;
    sent = Optional.of(now);
    return this;
  }

  ReferralEditor inDanger(Optional<Secret> what) {
    danger = what;
    return this;
  }

  ReferralEditor knowing(Optional<Secret> why) {
    knowing = why;
    return this;
  }

  ReferralEditor dropped(Optional<Secret> why) {
    dropped = why;
    return this;
  }

  ReferralEditor noticed(Secret how) {
    noticed = Optional.of(how);
    noticeDue = Optional.empty();
    return this;
  }

  ReferralEditor word(Optional<Secret> told) {
    word = told.or(() -> word);
    return this;
  }

  ReferralEditor note(Instant at, What what, String who, String once) {
    Optional<Instant> until = turn() == Referral.Turn.AGENCY ? deadline : Optional.empty();
    record.add(new ReferralEntry(at, what, who, state, until, once));
    if (record.size() > Referral.MAX_RECORD) {
      record.remove(leastMissed());
    }
    return this;
  }

  private Referral.Turn turn() {
    return done().turn();
  }

  /** Reminders go first: what was done and by whom must stay. */
  private int leastMissed() {
    for (int i = 1; i < record.size(); i++) {
      if (record.get(i).what() == What.REMINDED) {
        return i;
      }
    }
    return 1;
  }

  Referral done() {
    return new Referral(
        from.household(),
        from.id(),
        dong,
        from.need(),
        urgent,
        state,
        from.version(),
        partner,
        number,
        from.reason(),
        by,
        basis,
        danger,
        knowing,
        dropped,
        noticed,
        sent,
        since,
        deadline,
        step,
        due,
        noticeDue,
        word,
        record);
  }
}
