package kr.salpim.domain.contact;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * Somebody is looked for: item {@code C#<token>} / {@code WHO#CHASE} of an alert, {@code
 * WHO#CHASE#<volunteer>#<household>#<occurrence>} of a round of check-ins. Intake marks it
 * answered, or ends the round, in the very write that stores the person's message, and every step
 * of the search is on condition that this has not happened.
 *
 * @param tie volunteer, household and occurrence of the round that it is; empty for an alert
 * @param subject key of what is being done about it: an alert or a round
 * @param answered when the person wrote
 */
public record Chase(String token, Optional<String> tie, Key subject, Optional<Instant> answered) {

  public static final String SORT = Contact.SORT + "#CHASE";
  private static final String ANSWERED = "an";
  private static final String SUBJECT_PARTITION = "sp";
  private static final String SUBJECT_SORT = "ss";

  public static Chase begun(String token, Key subject) {
    return new Chase(token, Optional.empty(), subject, Optional.empty());
  }

  /** Somebody is asked after the person. */
  public static Chase ofRound(String token, String tie, Key round) {
    return new Chase(token, Optional.of(tie), round, Optional.empty());
  }

  public static Key key(String token) {
    return new Key(Contact.partition(token), SORT);
  }

  /** Of the round of a tie. */
  public static Key key(String token, String tie) {
    return new Key(Contact.partition(token), SORT + "#" + tie);
  }

  public Key key() {
    return tie.map(which -> key(token, which)).orElseGet(() -> key(token));
  }

  /** What a step of the search is on condition of: nobody has written meanwhile. */
  public static Change.Check unanswered(String token) {
    return new Change.Check(key(token), Condition.missing(ANSWERED));
  }

  /** Marks it answered, unless it was. */
  public Change answer(Instant now) {
    return new Change.Update(
        key(),
        Map.of(ANSWERED, new Value.Num(now.toEpochMilli())),
        Map.of(),
        Set.of(),
        Condition.all(Condition.present(), Condition.missing(ANSWERED)));
  }

  public Item toItem() {
    Item.Builder item =
        Item.at(key())
            .text(SUBJECT_PARTITION, subject.partition())
            .text(SUBJECT_SORT, subject.sort());
    answered.ifPresent(at -> item.number(ANSWERED, at.toEpochMilli()));
    return item.build();
  }

  public static Chase from(Item item) {
    String sort = item.key().sort();
    return new Chase(
        item.key().partition().substring(Contact.PARTITION_PREFIX.length()),
        sort.equals(SORT) ? Optional.empty() : Optional.of(sort.substring(SORT.length() + 1)),
        new Key(item.text(SUBJECT_PARTITION).orElseThrow(), item.text(SUBJECT_SORT).orElseThrow()),
        item.number(ANSWERED).stream().mapToObj(Instant::ofEpochMilli).findFirst());
  }
}
