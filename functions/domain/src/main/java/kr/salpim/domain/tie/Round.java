package kr.salpim.domain.tie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.tie.RoundEntry.What;

/**
 * One time that a neighbour is asked after (안부확인): item {@code H#<household>} / {@code
 * CHECK#<volunteer>#<occurrence>}. The occurrence is its day, so that planning it twice writes it
 * once.
 *
 * @param volunteer token of the volunteer whose tie it is
 * @param occurrence the day in Seoul; with {@link #WARNING} after it an extra round for the weather
 * @param level of the household when it was planned
 * @param direct whether the neighbour is written to first
 * @param label how the neighbour is named to the volunteer
 * @param plain how to whoever stands in
 * @param neighbour where the neighbour is written to
 * @param chased tokens of the phones whose message ends it
 * @param substitute token of who is asked where the first does not answer
 * @param misses how often the neighbour was not met before, in a row
 * @param closes until when it stays with volunteers and neighbour
 * @param step of the ladder that was done last; 0 before the first
 * @param due when the next step is
 * @param holder token of whoever looks after it now; it stands on their sheet
 * @param closed empty while it is open
 * @param version as it is stored; of two who change it one is first
 */
public record Round(
    String household,
    String volunteer,
    String occurrence,
    String dong,
    Optional<String> zone,
    Level level,
    boolean direct,
    Secret label,
    Secret plain,
    Optional<Address> neighbour,
    List<String> chased,
    Optional<String> substitute,
    int misses,
    Instant closes,
    int step,
    Instant due,
    String holder,
    Optional<Closed> closed,
    List<RoundEntry> record,
    long version) {

  public static final String SORT_PREFIX = "CHECK#";

  /** Ends the occurrence of an extra round for the weather. */
  public static final String WARNING = "W";

  private static final int DAY_LENGTH = 10;

  /**
   * How it ended.
   *
   * @param by token of whoever said so, or {@code partner:<id>} of an agency
   * @param note what they wrote beside it
   */
  public record Closed(
      Outcome outcome, Ending ending, Optional<String> by, Instant at, Optional<Secret> note) {}

  public Round {
    chased = List.copyOf(chased);
    record = List.copyOf(record);
  }

  public static Key key(String household, String volunteer, String occurrence) {
    return new Key(HouseholdKey.partition(household), SORT_PREFIX + volunteer + "#" + occurrence);
  }

  public Key key() {
    return key(household, volunteer, occurrence);
  }

  public static boolean is(Key key) {
    return HouseholdKey.is(key, SORT_PREFIX);
  }

  public LocalDate day() {
    return day(occurrence);
  }

  public static LocalDate day(String occurrence) {
    return LocalDate.parse(occurrence.substring(0, DAY_LENGTH));
  }

  /** Whether it is an extra round for the weather. */
  public boolean warning() {
    return occurrence.endsWith(WARNING);
  }

  public boolean open() {
    return closed.isEmpty();
  }

  /** Whether it ended with a silence for which no alert answers yet: that takes some seconds. */
  public boolean onItsWay() {
    return closed
            .filter(how -> how.ending() == Ending.ESCALATED && how.outcome() != Outcome.WORRIED)
            .isPresent()
        && record.stream().noneMatch(entry -> entry.what() == What.HANDED_ON);
  }

  /** Whether it is for this to end it: a proof of life is in time until an alert begins. */
  public boolean awaits(Outcome outcome) {
    return open() || outcome.reached() && onItsWay();
  }

  /** What of the chases of its neighbour's phones is its own: a day may have two of a tie. */
  public String chase() {
    return volunteer + "#" + household + "#" + occurrence;
  }

  /** Its tie. */
  public Key tie() {
    return Tie.key(dong, volunteer, household);
  }

  /** The sheet on which it stands. */
  public Key sheet() {
    return Sheet.key(dong, holder, day());
  }

  /** How the neighbour is named to this person. */
  public String labelFor(String token) {
    return (token.equals(volunteer) ? label : plain).reveal();
  }

  /** What every message about it derives its id from: the round as it stood. */
  public String cause() {
    return household + "|" + volunteer + "|" + occurrence + "|" + version;
  }

  /** Tokens of all who were asked after the neighbour. */
  public Set<String> asked() {
    return record.stream()
        .filter(entry -> entry.what() == What.ASKED)
        .map(RoundEntry::who)
        .collect(Collectors.toSet());
  }

  /** How often the neighbour was asked themselves, by a message for this round or another. */
  public long neighbourAsked() {
    return record.stream().filter(entry -> entry.what() == What.NEIGHBOUR_ASKED).count();
  }

  /** The same between other moments. */
  public Round between(Instant first, Instant last) {
    return new Round(
        household,
        volunteer,
        occurrence,
        dong,
        zone,
        level,
        direct,
        label,
        plain,
        neighbour,
        chased,
        substitute,
        misses,
        last,
        step,
        first,
        holder,
        closed,
        record,
        version);
  }

  public RoundEditor edit() {
    return new RoundEditor(this);
  }
}
