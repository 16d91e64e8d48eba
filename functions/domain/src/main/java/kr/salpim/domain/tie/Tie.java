package kr.salpim.domain.tie;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * A tie (결연) between a volunteer and a neighbour: item {@code D#<dong>} / {@code TIE#<volunteer>
 * #<household>}. So that the household finds it, {@code H#<household>} / {@code
 * TIE#<dong>#<volunteer>} stands beside it and holds nothing.
 *
 * @param substitute token of the volunteer who is asked where this one does not answer or may not
 *     go
 * @param direct the neighbour agreed to be asked by message first
 * @param nickname what the volunteer calls the neighbour, printed in place of the masked name
 * @param start first day in Seoul
 * @param end first day on which it is no more
 * @param misses how often in a row the neighbour was not met
 * @param extra a day on which the neighbour is asked after once more
 */
public record Tie(
    String dong,
    String volunteer,
    String household,
    Optional<String> substitute,
    TieTimes times,
    boolean direct,
    Optional<Secret> nickname,
    LocalDate start,
    Optional<LocalDate> end,
    int misses,
    Optional<LocalDate> extra) {

  public static final String SORT_PREFIX = "TIE#";
  private static final String SUBSTITUTE = "su";
  private static final String DIRECT = "di";
  private static final String NICKNAME = "ni";
  private static final String START = "st";
  private static final String END = "en";
  private static final String MISSES = "mi";
  private static final String EXTRA = "ex";

  /** Attributes that are about other people than the neighbour. */
  public static final Set<String> OTHERS = Set.of(SUBSTITUTE);

  /**
   * A household is looked after by a handful of people at most, and by others in the year before.
   */
  static final int MAX_OF_HOUSEHOLD = 50;

  /**
   * Ties of one volunteer that are read: those that ended are kept for a while beside those of
   * today, each of which may have followed some others.
   */
  public static final int MAX_OF_VOLUNTEER = 600;

  public static Key key(String dong, String volunteer, String household) {
    return new Key(Dong.partition(dong), sorts(volunteer) + household);
  }

  /** With what the sort keys of a volunteer's ties begin. */
  public static String sorts(String volunteer) {
    return SORT_PREFIX + volunteer + "#";
  }

  public Key key() {
    return key(dong, volunteer, household);
  }

  /** Where the household finds it. */
  public Key pointer() {
    return new Key(HouseholdKey.partition(household), SORT_PREFIX + dong + "#" + volunteer);
  }

  /** Keys of a household's ties. */
  public static List<Key> of(Table table, String household) {
    return table.query(HouseholdKey.partition(household), SORT_PREFIX, MAX_OF_HOUSEHOLD).stream()
        .map(item -> of(item.key()))
        .toList();
  }

  /** A volunteer's ties, those that ended lately included. */
  public static List<Tie> of(Table table, String dong, String volunteer) {
    return table.query(Dong.partition(dong), sorts(volunteer), MAX_OF_VOLUNTEER).stream()
        .map(Tie::from)
        .toList();
  }

  /** Key of the tie that a household's pointer means. */
  public static Key of(Key pointer) {
    String[] part = pointer.sort().split("#", 3);
    return key(part[1], part[2], HouseholdKey.id(pointer));
  }

  /** The volunteer's token, of a tie's key. */
  public static String volunteer(Key tie) {
    return tie.sort().split("#", 3)[1];
  }

  /** The same, with what happened so far. */
  public Tie with(int missed, Optional<LocalDate> once) {
    return new Tie(
        dong, volunteer, household, substitute, times, direct, nickname, start, end, missed, once);
  }

  /** No more from that day on. */
  public Tie ending(LocalDate day) {
    return new Tie(
        dong,
        volunteer,
        household,
        substitute,
        times,
        direct,
        nickname,
        start,
        Optional.of(day),
        misses,
        extra);
  }

  /** Whether the tie of a round has ended since it was planned. */
  public static boolean ended(Table table, Round round) {
    return table.get(round.tie()).map(Tie::from).filter(tie -> tie.over(round.day())).isPresent();
  }

  /** Whether it was ended, and the day is no longer one of it. */
  public boolean over(LocalDate day) {
    return end.filter(last -> !day.isBefore(last)).isPresent();
  }

  /** Whether the neighbour is asked after on a day at all. */
  public boolean on(LocalDate day) {
    return !day.isBefore(start) && !over(day);
  }

  /**
   * 못 뵈었어요.
   *
   * @param again the day on which the neighbour is asked after once more
   */
  public Change missed(Optional<LocalDate> again) {
    Map<String, Value> set = new HashMap<>();
    set.put(MISSES, new Value.Num(misses + 1L));
    again.ifPresent(day -> set.put(EXTRA, new Value.Text(day.toString())));
    return new Change.Update(key(), set, Map.of(), Set.of(), Condition.present());
  }

  /** Asked after on that day as well. */
  public Change onceMore(LocalDate day) {
    return new Change.Update(
        key(),
        Map.of(EXTRA, new Value.Text(day.toString())),
        Map.of(),
        Set.of(),
        Condition.present());
  }

  /** The extra day has come. */
  public Change asked() {
    return new Change.Update(key(), Map.of(), Map.of(), Set.of(EXTRA), Condition.present());
  }

  /** Seen or heard: what was missed before counts no longer. */
  public static Change reached(Key tie) {
    return new Change.Update(tie, Map.of(), Map.of(), Set.of(MISSES, EXTRA), Condition.present());
  }

  public Item toItem() {
    Item.Builder item =
        Item.at(key())
            .text(SUBSTITUTE, substitute)
            .text(START, start.toString())
            .text(END, end.map(LocalDate::toString))
            .text(EXTRA, extra.map(LocalDate::toString));
    times.write(item);
    nickname.ifPresent(name -> item.secret(NICKNAME, name));
    if (direct) {
      item.number(DIRECT, 1);
    }
    if (misses > 0) {
      item.number(MISSES, misses);
    }
    return expiring(item).build();
  }

  public Item pointerItem() {
    return expiring(Item.at(pointer())).build();
  }

  /** What ended is kept as long as the sheets of its last days, from which the log is written. */
  private Item.Builder expiring(Item.Builder item) {
    end.ifPresent(
        day ->
            item.number(
                Attributes.EXPIRES,
                day.plusDays(Sheet.KEEP_DAYS).atStartOfDay(WorkingDays.SEOUL).toEpochSecond()));
    return item;
  }

  public static Tie from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Tie(
        item.key().partition().substring(Dong.PARTITION_PREFIX.length()),
        sort[1],
        sort[2],
        item.text(SUBSTITUTE),
        TieTimes.read(item),
        item.number(DIRECT).orElse(0) == 1,
        item.secret(NICKNAME),
        LocalDate.parse(item.text(START).orElseThrow()),
        item.text(END).map(LocalDate::parse),
        (int) item.number(MISSES).orElse(0),
        item.text(EXTRA).map(LocalDate::parse));
  }
}
