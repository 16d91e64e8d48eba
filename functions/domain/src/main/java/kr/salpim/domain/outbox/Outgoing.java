package kr.salpim.domain.outbox;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A message on its way out: item {@code O#<id>} / {@code O}. Its id derives from its cause, so that
 * the same cause never makes a second one.
 *
 * @param dong whose message it is, and whose people are told where it fails
 * @param question key of the question it carries, to be marked once the provider has it
 */
public record Outgoing(
    String id,
    Address to,
    Secret text,
    MessageClass type,
    String dong,
    Optional<Key> question,
    State state,
    Instant created) {

  public static final String SORT = "O";
  public static final String STATE = "st";

  /** When the last attempt began, epoch milliseconds. */
  public static final String STARTED = "sa";

  /** Why it failed: a provider's code or a word of ours. */
  public static final String REASON = "wy";

  /** When it ended, epoch milliseconds. */
  public static final String ENDED = "en";

  /** The provider's reference. */
  public static final String REFERENCE = "rf";

  /** Kept five years: 사회보장급여법 §34. */
  private static final long KEEP_SECONDS = 5L * 365 * 24 * 3600;

  private static final String PARTITION = "O#";
  static final String TO = "ad";
  private static final String TEXT = "tx";
  static final String CLASS = "cl";
  private static final String DONG = "d";
  private static final String ASK_PARTITION = "qp";
  private static final String ASK_SORT = "qs";
  private static final String CREATED = "at";

  /** A message that {@code cause} calls for, at step {@code step} of it. */
  public static Outgoing causedBy(
      KeyedHash hash,
      String cause,
      String step,
      Address to,
      String text,
      MessageClass type,
      String dong,
      Instant now) {
    return new Outgoing(
        id(hash, cause, step),
        to,
        new Secret(text),
        type,
        dong,
        Optional.empty(),
        State.QUEUED,
        now);
  }

  public static String id(KeyedHash hash, String cause, String step) {
    return hash.of("out|" + cause + "|" + step);
  }

  public Outgoing asking(Key question) {
    return new Outgoing(id, to, text, type, dong, Optional.of(question), state, created);
  }

  public static Key key(String id) {
    return new Key(PARTITION + id, SORT);
  }

  /** The change that queues the message, due for the tick at {@code due}. */
  public Change queue(Instant due, Lane lane) {
    Item.Builder item =
        Item.at(key(id))
            .secret(TO, to.toSecret())
            .secret(TEXT, text)
            .text(CLASS, type.name())
            .text(DONG, dong)
            .text(STATE, state.name())
            .number(CREATED, created.toEpochMilli())
            .number(Attributes.EXPIRES, created.getEpochSecond() + KEEP_SECONDS)
            .text(ASK_PARTITION, question.map(Key::partition))
            .text(ASK_SORT, question.map(Key::sort));
    return new Change.Put(Timer.OUTGOING.start(item, id, due, lane).build(), Condition.absent());
  }

  public static Outgoing from(Item item) {
    return new Outgoing(
        item.key().partition().substring(PARTITION.length()),
        item.secret(TO).map(Address::from).orElseThrow(),
        item.secret(TEXT).orElseThrow(),
        MessageClass.valueOf(item.text(CLASS).orElseThrow()),
        item.text(DONG).orElseThrow(),
        item.text(ASK_PARTITION)
            .flatMap(partition -> item.text(ASK_SORT).map(sort -> new Key(partition, sort))),
        State.valueOf(item.text(STATE).orElseThrow()),
        Instant.ofEpochMilli(item.number(CREATED).orElseThrow()));
  }
}
