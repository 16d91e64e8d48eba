package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Key;

/** A copy of an alert in the making. */
final class AlertEditor {
  private final Alert from;
  private String dong;
  private Optional<String> zone;
  private CaseKind kind;
  private Level level;
  private Concern concern;
  private Headline headline;
  private int reasons;
  private AlertState state;
  private int round;
  private int step;
  private Instant began;
  private Optional<String> taker;
  private Optional<AlertResult> result;
  private Optional<Instant> due;
  private final List<Key> reports;
  private List<String> chased;
  private final List<Entry> record;

  AlertEditor(Alert from) {
    this.from = from;
    dong = from.dong();
    zone = from.zone();
    kind = from.kind();
    level = from.level();
    concern = from.concern();
    headline = from.headline();
    reasons = from.reasons();
    state = from.state();
    round = from.round();
    step = from.step();
    began = from.began();
    taker = from.taker();
    result = from.result();
    due = from.due();
    reports = new ArrayList<>(from.reports());
    chased = from.chased();
    record = new ArrayList<>(from.record());
  }

  AlertEditor note(Instant at, What what, Optional<Staff> who, String detail) {
    String role = who.map(staff -> staff.role().name()).orElse("");
    return note(new Entry(at, what, role, who.map(Staff::token).orElse(""), detail));
  }

  AlertEditor note(Entry entry) {
    record.add(entry);
    if (record.size() > Alert.MAX_RECORD) {
      record.remove(leastMissed());
    }
    return this;
  }

  /** News go first: who was asked and who took it must stay. */
  private int leastMissed() {
    for (int i = 1; i < record.size(); i++) {
      if (record.get(i).what() == What.INFORMED) {
        return i;
      }
    }
    return 1;
  }

  /** Another dong answers for it from now on. */
  AlertEditor in(String code, Optional<String> part) {
    dong = code;
    zone = part;
    return this;
  }

  AlertEditor is(AlertState now) {
    state = now;
    return this;
  }

  AlertEditor takenBy(Optional<String> token) {
    taker = token;
    return this;
  }

  AlertEditor cameTo(AlertResult what) {
    result = Optional.of(what);
    state = AlertState.CLOSED;
    return dueAt(Optional.empty());
  }

  AlertEditor dueAt(Optional<Instant> at) {
    due = at;
    return this;
  }

  AlertEditor at(int rung) {
    step = rung;
    return this;
  }

  /** The climb begins anew. */
  AlertEditor anew(Instant now) {
    round++;
    step = Alert.NOT_BEGUN;
    began = now;
    return this;
  }

  AlertEditor rises(Level to) {
    level = to;
    return this;
  }

  /** An emergency is more than a search: nobody is looked for any longer. */
  AlertEditor risks() {
    kind = CaseKind.RISK;
    chased = List.of();
    return this;
  }

  /** Of these phones a message is told to whoever looks after it. */
  AlertEditor chasing(List<String> tokens) {
    chased = Stream.concat(chased.stream(), tokens.stream()).distinct().toList();
    return this;
  }

  AlertEditor about(Concern more, Headline what, int count) {
    concern = Concerns.graver(concern, more);
    headline = what;
    reasons = count;
    return this;
  }

  AlertEditor reportedBy(Key message) {
    boolean known = reports.stream().anyMatch(r -> r.partition().equals(message.partition()));
    if (reports.size() < Alert.MAX_REPORTS && !known) {
      reports.add(message);
    }
    return this;
  }

  Alert done() {
    return new Alert(
        from.household(),
        from.episode(),
        dong,
        zone,
        kind,
        level,
        concern,
        headline,
        reasons,
        state,
        from.version(),
        round,
        step,
        began,
        taker,
        result,
        due,
        reports,
        chased,
        record);
  }
}
