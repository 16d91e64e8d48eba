package kr.salpim.domain.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A message on its way out: item {@code O#<id>} / {@code O}. Its id derives from its cause, so that
 * the same cause never makes a second one.
 *
 * @param token the reader's contact
 * @param dong whose message it is, and whose people are told where it fails
 * @param question key of the question it carries, to be marked once the provider has it
 * @param wording of which of our texts it was made, where it may have to be worded anew
 * @param tried names of the ways that have definitely failed for the messages it follows
 * @param created when what it answers or tells of happened
 * @param since from when its age counts: when it may first be sent, or when a person released it
 */
public record Outgoing(
    String id,
    String token,
    Address to,
    Secret text,
    MessageClass type,
    String dong,
    Optional<Key> question,
    Optional<Wording> wording,
    List<String> tried,
    State state,
    Instant created,
    Instant since) {

  public static final String PARTITION_PREFIX = "O#";
  public static final String SORT = "O";

  public Outgoing {
    tried = List.copyOf(tried);
  }

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
        hash.of(to.canonical()),
        to,
        new Secret(text),
        type,
        dong,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        State.QUEUED,
        now,
        now);
  }

  public static String id(KeyedHash hash, String cause, String step) {
    return hash.of("out|" + cause + "|" + step);
  }

  public Outgoing asking(Key question) {
    return with(Optional.of(question), wording);
  }

  public Outgoing worded(Wording wording) {
    return with(question, Optional.of(wording));
  }

  private Outgoing with(Optional<Key> asked, Optional<Wording> words) {
    return new Outgoing(
        id, token, to, text, type, dong, asked, words, tried, state, created, since);
  }

  /** The message that goes out in this one's place once the way {@code failed} has failed. */
  public Outgoing after(String failed, KeyedHash hash) {
    List<String> all = new ArrayList<>(tried);
    all.add(failed);
    return new Outgoing(
        id(hash, id, "after|" + failed),
        token,
        to,
        text,
        type,
        dong,
        question,
        wording,
        all,
        State.QUEUED,
        created,
        since);
  }

  /** In which lane it waits for its next try. */
  public Lane lane() {
    return lane(type);
  }

  /** The lane of messages of a class. */
  public static Lane lane(MessageClass type) {
    return switch (type) {
      case INFORMATIONAL, ADVERTISING -> Lane.LATER;
      default -> Lane.NOW;
    };
  }

  public static Key key(String id) {
    return new Key(PARTITION_PREFIX + id, SORT);
  }

  /** The change that queues the message, due for the tick at {@code due}. */
  public Change queue(Instant due, Lane lane) {
    return put(OutgoingItem.of(this), due, lane);
  }

  /** The change that queues the message, to be sent at {@code start} and no sooner. */
  public Change queueNotBefore(Instant start) {
    return put(
        OutgoingItem.of(this).number(OutgoingItem.NOT_BEFORE, start.toEpochMilli()),
        start,
        Lane.NOW);
  }

  private Change put(Item.Builder item, Instant due, Lane lane) {
    return new Change.Put(
        Timer.outgoing(lane).start(item, id, due, lane).build(), Condition.absent());
  }

  /** Whether the item is an outgoing message. */
  public static boolean is(Item item) {
    return is(item.key());
  }

  public static boolean is(Key key) {
    return key.partition().startsWith(PARTITION_PREFIX) && key.sort().equals(SORT);
  }

  /** The id of the message under the key. */
  public static String id(Key key) {
    return key.partition().substring(PARTITION_PREFIX.length());
  }
}
