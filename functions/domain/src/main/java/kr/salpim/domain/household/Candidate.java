package kr.salpim.domain.household;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * Two households that may be one: item {@code H#<household>} / {@code CAND#<other>}, one under
 * each. A person decides; what was decided stays, so that nobody is asked twice.
 *
 * @param why the marks that both share
 */
public record Candidate(
    String household, String other, Set<Mark> why, State state, Instant proposed) {

  /** What a person made of it. */
  public enum State {
    OPEN,
    MERGED,
    /** They are two. */
    REJECTED
  }

  public static final String SORT_PREFIX = "CAND#";

  /** Name of the list that people look at. */
  public static final String LIST = "same";

  static final String STATE = "st";
  private static final String WHY = "wy";
  private static final String PROPOSED = "at";

  /** Partition of a dong's list in the {@code board} index. */
  public static String list(String dong) {
    return dong + "#" + LIST;
  }

  public static Key key(String household, String other) {
    return new Key(Household.partition(household), SORT_PREFIX + other);
  }

  /**
   * The pair, proposed on a dong's list. Both sides are written, the second one off the list.
   *
   * @param when of both sides
   */
  static List<Change> propose(
      String one, String other, Set<Mark> why, String dong, Instant now, Condition when) {
    Candidate here = new Candidate(one, other, why, State.OPEN, now);
    Candidate there = new Candidate(other, one, why, State.OPEN, now);
    Item listed =
        here.item()
            .text(Attributes.BOARD, list(dong))
            .number(Attributes.BOARD_AT, now.toEpochMilli())
            .build();
    return List.of(new Change.Put(listed, when), new Change.Put(there.item().build(), when));
  }

  private Item.Builder item() {
    String marks = why.stream().map(Mark::name).sorted().collect(Collectors.joining(" "));
    return Item.at(key(household, other))
        .text(WHY, marks)
        .text(STATE, state.name())
        .number(PROPOSED, proposed.toEpochMilli());
  }

  public static Candidate from(Item item) {
    Set<Mark> why = EnumSet.noneOf(Mark.class);
    Arrays.stream(item.text(WHY).orElseThrow().split(" ")).map(Mark::valueOf).forEach(why::add);
    return new Candidate(
        Household.id(item.key()),
        item.key().sort().substring(SORT_PREFIX.length()),
        why,
        State.valueOf(item.text(STATE).orElseThrow()),
        Instant.ofEpochMilli(item.number(PROPOSED).orElseThrow()));
  }
}
