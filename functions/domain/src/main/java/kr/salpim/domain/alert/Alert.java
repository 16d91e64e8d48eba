package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Key;

/**
 * What somebody must answer for: item {@code H#<household>} / {@code ALERT#<episode>}. However many
 * signals come in, an open episode has one alert.
 *
 * @param version as it is stored; grows with each write, so that of two who change it one is first
 * @param kind which ladder it climbs
 * @param round how often the climb began
 * @param step of the ladder that was told last; a step is told once a round
 * @param began when the climb began last, which says whether it is a night's ladder
 * @param taker token of whoever took it last
 * @param due when it climbs or its result is missed; empty where nothing is to happen by itself
 * @param reports keys of the first messages of those who reported it, who hear once it is looked
 *     after
 * @param chased tokens of the contacts that are chased for it
 * @param record what has happened, oldest first
 */
public record Alert(
    String household,
    String episode,
    String dong,
    Optional<String> zone,
    CaseKind kind,
    Level level,
    Concern concern,
    Headline headline,
    int reasons,
    AlertState state,
    long version,
    int round,
    int step,
    Instant began,
    Optional<String> taker,
    Optional<AlertResult> result,
    Optional<Instant> due,
    List<Key> reports,
    List<String> chased,
    List<Entry> record) {

  public static final String SORT_PREFIX = "ALERT#";

  /** Before the first step. */
  static final int NOT_BEGUN = 0;

  /** More reporters than one household ever has at once; the rest is answered all the same. */
  public static final int MAX_REPORTS = 10;

  /**
   * A record that is longer tells nobody anything; the first entry and the latest stay, so that the
   * item stays below 16 KB.
   */
  static final int MAX_RECORD = 150;

  public Alert {
    reports = List.copyOf(reports);
    chased = List.copyOf(chased);
    record = List.copyOf(record);
  }

  public static Key key(String household, String episode) {
    return new Key(Household.partition(household), SORT_PREFIX + episode);
  }

  public Key key() {
    return key(household, episode);
  }

  public static boolean is(Key key) {
    return HouseholdKey.is(key, SORT_PREFIX);
  }

  public boolean closed() {
    return state == AlertState.CLOSED;
  }

  public boolean takenBy(String token) {
    return state == AlertState.TAKEN && taker.filter(token::equals).isPresent();
  }

  /** What every message about it derives its id from. */
  public String cause() {
    return household + "|" + episode;
  }

  /** Tokens of those who were told at the last step. */
  Set<String> toldLast() {
    Optional<Instant> last =
        record.stream().filter(e -> e.what() == What.TOLD).map(Entry::at).max(Instant::compareTo);
    return record.stream()
        .filter(e -> e.what() == What.TOLD && last.filter(e.at()::equals).isPresent())
        .map(Entry::who)
        .collect(Collectors.toSet());
  }

  Editor edit() {
    return new Editor(this);
  }

  /** A copy of an alert in the making. */
  static final class Editor {
    private final Alert from;
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

    private Editor(Alert from) {
      this.from = from;
      kind = from.kind;
      level = from.level;
      concern = from.concern;
      headline = from.headline;
      reasons = from.reasons;
      state = from.state;
      round = from.round;
      step = from.step;
      began = from.began;
      taker = from.taker;
      result = from.result;
      due = from.due;
      reports = new ArrayList<>(from.reports);
      chased = from.chased;
      record = new ArrayList<>(from.record);
    }

    Editor note(Instant at, What what, Optional<Staff> who, String detail) {
      String role = who.map(staff -> staff.role().name()).orElse("");
      return note(new Entry(at, what, role, who.map(Staff::token).orElse(""), detail));
    }

    Editor note(Entry entry) {
      record.add(entry);
      if (record.size() > MAX_RECORD) {
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

    Editor is(AlertState now) {
      state = now;
      return this;
    }

    Editor takenBy(Optional<String> token) {
      taker = token;
      return this;
    }

    Editor cameTo(AlertResult what) {
      result = Optional.of(what);
      state = AlertState.CLOSED;
      return dueAt(Optional.empty());
    }

    Editor dueAt(Optional<Instant> at) {
      due = at;
      return this;
    }

    Editor at(int rung) {
      step = rung;
      return this;
    }

    /** The climb begins anew. */
    Editor anew(Instant now) {
      round++;
      step = NOT_BEGUN;
      began = now;
      return this;
    }

    Editor rises(Level to) {
      level = to;
      return this;
    }

    /** An emergency is more than a search: nobody is looked for any longer. */
    Editor risks() {
      kind = CaseKind.RISK;
      chased = List.of();
      return this;
    }

    Editor about(Concern more, Headline what, int count) {
      concern = Concerns.graver(concern, more);
      headline = what;
      reasons = count;
      return this;
    }

    Editor reportedBy(Key message) {
      boolean known = reports.stream().anyMatch(r -> r.partition().equals(message.partition()));
      if (reports.size() < MAX_REPORTS && !known) {
        reports.add(message);
      }
      return this;
    }

    Alert done() {
      return new Alert(
          from.household,
          from.episode,
          from.dong,
          from.zone,
          kind,
          level,
          concern,
          headline,
          reasons,
          state,
          from.version,
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
}
