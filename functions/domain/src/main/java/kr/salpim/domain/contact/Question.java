package kr.salpim.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * A question that we put to a contact: item {@code C#<token>} / {@code WHO#ASK#<nn>}. Its number is
 * printed in the message, so that an answer says which question it means.
 *
 * @param number 1 to {@link #MAX_NUMBER}, unique among the contact's open questions
 * @param kind what is asked, see {@link QuestionKind}
 * @param subject key of what the question is about, so that its answer finds it
 * @param outgoing id of the outgoing message that carries it
 * @param until up to when it is open; then its number is free again
 * @param accepted when the provider took the message; before that nobody can have read it
 * @param choice the answer, from 1
 * @param list what the questions have in common that one message carries; of these the first alone
 *     is marked when the provider took it
 */
public record Question(
    String token,
    int number,
    QuestionKind kind,
    Key subject,
    String outgoing,
    Instant asked,
    Instant until,
    Optional<Instant> accepted,
    Optional<Integer> choice,
    Optional<String> list) {

  /** Two digits: a number that people type must stay short. */
  public static final int MAX_NUMBER = 99;

  /** After this a question is no longer open and its number is free again, unless it says else. */
  public static final Duration OPEN_FOR = Duration.ofHours(24);

  /** Up to here a question to staff is open: 추석 with its holidays has taken ten days. */
  public static final Duration OPEN_FOR_STAFF = Duration.ofDays(14);

  public static final String SORT_PREFIX = Contact.SORT + "#ASK#";
  public static final String ACCEPTED = "ac";
  public static final String CHOICE = "ch";
  public static final String OUTGOING = "o";
  public static final String ASKED = "at";
  public static final String UNTIL = "un";

  /** Of which list it was, where it was settled without its reader's doing. */
  static final String SETTLED_OF = "sl";

  private static final String LIST = "li";
  private static final String KIND = "k";
  private static final String SUBJECT_PARTITION = "sp";
  private static final String SUBJECT_SORT = "ss";

  public static Key key(String token, int number) {
    return new Key(Contact.partition(token), SORT_PREFIX + "%02d".formatted(number));
  }

  /** A new question. */
  public static Question ask(
      String token,
      int number,
      QuestionKind kind,
      Key subject,
      String outgoing,
      Instant now,
      Duration open) {
    return new Question(
        token,
        number,
        kind,
        subject,
        outgoing,
        now,
        now.plus(open),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** As one of several that one message carries. */
  public Question inList(String id) {
    return with(accepted, Optional.of(id));
  }

  /** A number is free where no question stands, or where it is over or was answered. */
  public static Condition free(Instant now) {
    return Condition.any(
        Condition.absent(), Condition.below(UNTIL, now.toEpochMilli() + 1), Condition.has(CHOICE));
  }

  public Key key() {
    return key(token, number);
  }

  /** The change that ends it unanswered: what it asks is settled, and its number free again. */
  public Change settled(Instant now) {
    Map<String, Value> set = new HashMap<>();
    set.put(UNTIL, new Value.Num(now.toEpochMilli()));
    list.ifPresent(id -> set.put(SETTLED_OF, new Value.Text(id)));
    return new Change.Update(
        key(),
        set,
        Map.of(),
        Set.of(),
        Condition.all(Condition.missing(CHOICE), Condition.is(OUTGOING, outgoing)));
  }

  /** The same, taken by the provider where that is known of the message that carries it. */
  Question acceptedAt(Optional<Instant> at) {
    return with(accepted.or(() -> at), list);
  }

  /** The same, as if the provider had not taken it. */
  Question unread() {
    return with(Optional.empty(), list);
  }

  /** The same, as if it were none of a list. */
  Question alone() {
    return with(accepted, Optional.empty());
  }

  private Question with(Optional<Instant> taken, Optional<String> together) {
    return new Question(
        token, number, kind, subject, outgoing, asked, until, taken, choice, together);
  }

  public boolean openAt(Instant now) {
    return choice.isEmpty() && now.isBefore(until);
  }

  /** Whether an answer that came at {@code sent} can be to this question. */
  public boolean readableBefore(Instant sent) {
    return accepted.map(at -> !at.isAfter(sent)).orElse(false);
  }

  public Item toItem() {
    Item.Builder item =
        Item.at(key())
            .text(KIND, kind.name())
            .text(SUBJECT_PARTITION, subject.partition())
            .text(SUBJECT_SORT, subject.sort())
            .text(OUTGOING, outgoing)
            .number(ASKED, asked.toEpochMilli())
            .number(UNTIL, until.toEpochMilli());
    accepted.ifPresent(at -> item.number(ACCEPTED, at.toEpochMilli()));
    choice.ifPresent(c -> item.number(CHOICE, c));
    return item.text(LIST, list).build();
  }

  public static Question from(Item item) {
    String sort = item.key().sort();
    return new Question(
        item.key().partition().substring(2),
        Integer.parseInt(sort.substring(SORT_PREFIX.length())),
        QuestionKind.valueOf(item.text(KIND).orElseThrow()),
        new Key(item.text(SUBJECT_PARTITION).orElseThrow(), item.text(SUBJECT_SORT).orElseThrow()),
        item.text(OUTGOING).orElseThrow(),
        Instant.ofEpochMilli(item.number(ASKED).orElseThrow()),
        Instant.ofEpochMilli(item.number(UNTIL).orElseThrow()),
        item.number(ACCEPTED).stream().mapToObj(Instant::ofEpochMilli).findFirst(),
        item.number(CHOICE).stream().mapToObj(c -> (int) c).findFirst(),
        item.text(LIST));
  }
}
