package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.alert.Entry.What;
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

  AlertEditor edit() {
    return new AlertEditor(this);
  }
}
