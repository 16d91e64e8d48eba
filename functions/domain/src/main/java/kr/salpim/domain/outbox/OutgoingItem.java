package kr.salpim.domain.outbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/** An outgoing message as it is stored, and what delivery keeps beside it. */
public final class OutgoingItem {

  public static final String STATE = "st";

  /** When the last attempt began, epoch milliseconds. */
  public static final String STARTED = "sa";

  /** When the first attempt began, epoch milliseconds: from then on the provider knows the id. */
  public static final String FIRST = "fa";

  /** Calls to a provider so far. */
  public static final String TRIES = "tr";

  /** Name of the way that the last attempt went. */
  public static final String WAY = "wa";

  /** The form that the last attempt had. */
  public static final String FORM = "fo";

  /** Why it is where it is: a provider's code or a word of ours. */
  public static final String REASON = Clockwork.REASON;

  /** What the gate's rules said: a word for each rule that spoke. */
  public static final String GATE = "ga";

  /** When it ended, epoch milliseconds. */
  public static final String ENDED = "en";

  /** The provider's reference. */
  public static final String REFERENCE = "rf";

  /** Id of the message that goes out in this one's place, over another line. */
  public static final String NEXT = "nx";

  /** When a person released it; its age counts from then. */
  public static final String RELEASED = "rl";

  /** The stream leaves it to the tick until then, epoch milliseconds. */
  public static final String NOT_BEFORE = "nb";

  /** Present once a try ended unknown: from then on only a definite answer allows another way. */
  public static final String DOUBT = "db";

  /** To whom the last attempt went, where that is not {@code to}: sealed. */
  public static final String USER = "us";

  /** Since when it waits for a line that is down, epoch milliseconds. */
  public static final String DOWN = "dn";

  /**
   * How often the provider was asked what became of it, and how often in a row it had not got it.
   */
  public static final String TRACED = "tc";

  public static final String ABSENT = "tb";

  /** When somebody took it off the parked list for good. */
  public static final String DISMISSED = "xd";

  /** Kept five years: 사회보장급여법 §34. */
  private static final long KEEP_SECONDS = 5L * 365 * 24 * 3600;

  static final String TO = "ad";

  public static final String CLASS = "cl";

  public static final String DONG = "d";

  public static final String CREATED = "at";

  private static final String TOKEN = "tk";

  private static final String TEXT = "tx";

  static final String WORDING = "wo";

  public static final String TRIED = "td";

  private static final String ASK_PARTITION = "qp";

  private static final String ASK_SORT = "qs";

  private OutgoingItem() {}

  static Item.Builder of(Outgoing message) {
    Item.Builder item =
        Item.at(Outgoing.key(message.id()))
            .text(TOKEN, message.token())
            .secret(TO, message.to().toSecret())
            .secret(TEXT, message.text())
            .text(CLASS, message.type().name())
            .text(DONG, message.dong())
            .number(STATE, message.state().rank())
            .number(CREATED, message.created().toEpochMilli())
            .number(Attributes.EXPIRES, message.created().getEpochSecond() + KEEP_SECONDS)
            .text(ASK_PARTITION, message.question().map(Key::partition))
            .text(ASK_SORT, message.question().map(Key::sort));
    message.wording().ifPresent(w -> item.secret(WORDING, w.toSecret()));
    if (!message.tried().isEmpty()) {
      item.text(TRIED, String.join(" ", message.tried()));
    }
    return item;
  }

  public static Outgoing from(Item item) {
    return new Outgoing(
        Outgoing.id(item.key()),
        item.text(TOKEN).orElseThrow(),
        item.secret(TO).map(Address::from).orElseThrow(),
        item.secret(TEXT).orElseThrow(),
        MessageClass.valueOf(item.text(CLASS).orElseThrow()),
        item.text(DONG).orElseThrow(),
        question(item),
        item.secret(WORDING).map(Wording::from),
        item.text(TRIED).stream().flatMap(words -> Arrays.stream(words.split(" "))).toList(),
        stateOf(item),
        Instant.ofEpochMilli(item.number(CREATED).orElseThrow()),
        Instant.ofEpochMilli(since(item)));
  }

  /** Where the question stands that it carries. */
  public static Optional<Key> question(Item item) {
    return item.text(ASK_PARTITION)
        .flatMap(partition -> item.text(ASK_SORT).map(sort -> new Key(partition, sort)));
  }

  private static long since(Item item) {
    long created = item.number(CREATED).orElseThrow();
    long start = Math.max(created, item.number(NOT_BEFORE).orElse(created));
    return Math.max(start, item.number(RELEASED).orElse(start));
  }

  public static State stateOf(Item item) {
    return State.ranked(item.number(STATE).orElseThrow());
  }
}
