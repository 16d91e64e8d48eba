package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Need;
import kr.salpim.domain.understanding.Reason;
import kr.salpim.domain.understanding.Understanding;

/**
 * How an {@link Inbound} is laid out in its item. Kept small: a message up to 1 KB must fit into
 * one write unit, so address, media and text share one sealed attribute.
 */
public final class InboundItem {

  /** Kept five years: 사회보장급여법 §34. */
  private static final long KEEP_SECONDS = 5L * 365 * 24 * 3600;

  static final String FINGERPRINT = "f";

  /** How often the same id came with another body. */
  public static final String DIFFERED = "df";

  private static final String PAYLOAD = "p";
  private static final String SENT = "s";
  private static final String SOURCE = "so";

  /** When it came in, epoch milliseconds. */
  public static final String RECEIVED = "at";

  public static final String DONG = "d";
  private static final String MEANING = "m";
  private static final String UNDERSTOOD = "u";
  private static final String REASONS = "w";
  private static final String ANSWERED = "an";
  private static final String PHONE = "ph";
  private static final String REPLY = "r";
  private static final String ENDS = "en";
  private static final String FIELD = "\u001F";
  private static final String NONE = "-";

  private InboundItem() {}

  public static Item of(Inbound in) {
    Item.Builder item =
        Item.at(in.key())
            .secret(PAYLOAD, payload(in))
            .number(RECEIVED, in.received().toEpochMilli())
            .text(DONG, in.dong())
            .text(UNDERSTOOD, understood(in.understanding()))
            .text(FINGERPRINT, in.fingerprint())
            .number(Attributes.EXPIRES, in.received().getEpochSecond() + KEEP_SECONDS);
    if (!in.sent().equals(in.received())) {
      item.number(SENT, in.sent().toEpochMilli());
    }
    if (in.source() != Source.MESSAGE) {
      item.text(SOURCE, in.source().name());
    }
    if (in.meaning() != Meaning.MESSAGE) {
      item.text(MEANING, in.meaning().name());
    }
    if (!in.understanding().reasons().isEmpty()) {
      item.text(REASONS, reasons(in.understanding().reasons()));
    }
    if (!in.answers().isEmpty()) {
      item.text(ANSWERED, lines(in.answers(), InboundItem::written));
    }
    in.phone().ifPresent(phone -> item.secret(PHONE, phone));
    in.reply().ifPresent(reply -> item.secret(REPLY, reply));
    if (!in.ends().isEmpty()) {
      item.text(ENDS, lines(in.ends(), InboundItem::written));
    }
    Instant due = in.received().plus(Timer.BORN_LEASED_FOR);
    return Timer.INBOUND.start(item, in.id(), due, Lane.NOW).build();
  }

  /** Takes away what was written until it expires: what stays says that it came, and from whom. */
  public static Change emptied(Item item, Instant expires) {
    Address from = from(item).from();
    String empty = String.join(FIELD, from.toSecret().reveal(), "", "");
    return new Change.Update(
        item.key(),
        Map.of(
            PAYLOAD,
            new Value.Hidden(new Secret(empty)),
            Attributes.EXPIRES,
            new Value.Num(expires.getEpochSecond())),
        Map.of(),
        Set.of(REASONS, PHONE, REPLY),
        Condition.missing(Attributes.CLOCK));
  }

  public static Inbound from(Item item) {
    String[] payload = item.secret(PAYLOAD).orElseThrow().reveal().split(FIELD, 3);
    String sort = item.key().sort();
    Instant received = Instant.ofEpochMilli(item.number(RECEIVED).orElseThrow());
    return new Inbound(
        item.key(),
        sort.substring(sort.lastIndexOf('#') + 1),
        Address.from(new Secret(payload[0])),
        new Secret(payload[2]),
        new Secret(payload[1]),
        received,
        item.number(SENT).isPresent()
            ? Instant.ofEpochMilli(item.number(SENT).getAsLong())
            : received,
        item.text(SOURCE).map(Source::valueOf).orElse(Source.MESSAGE),
        item.text(DONG).orElseThrow(),
        item.text(MEANING).map(Meaning::valueOf).orElse(Meaning.MESSAGE),
        understood(item.text(UNDERSTOOD).orElseThrow(), item.text(REASONS)),
        item.text(FINGERPRINT).orElseThrow(),
        lines(item.text(ANSWERED), InboundItem::answered),
        item.secret(PHONE),
        item.secret(REPLY),
        lines(item.text(ENDS), InboundItem::key));
  }

  /** The word of the {@link Kind} as which it was understood; for this nothing else is read. */
  public static Optional<String> kind(Item item) {
    return item.text(UNDERSTOOD).map(stored -> stored.split("/", 2)[0]);
  }

  private static Secret payload(Inbound in) {
    return new Secret(
        String.join(FIELD, in.from().toSecret().reveal(), in.media().reveal(), in.text().reveal()));
  }

  private static String understood(Understanding u) {
    String needs = u.needs().stream().map(Need::name).collect(Collectors.joining(","));
    return String.join(
        "/",
        u.kind().name(),
        u.emergency().map(Emergency::name).orElse(NONE),
        needs.isEmpty() ? NONE : needs,
        u.about().name(),
        u.language());
  }

  private static Understanding understood(String stored, Optional<String> reasons) {
    String[] part = stored.split("/", -1);
    Set<Need> needs =
        part[2].equals(NONE)
            ? Set.of()
            : Arrays.stream(part[2].split(",")).map(Need::valueOf).collect(Collectors.toSet());
    return new Understanding(
        Kind.valueOf(part[0]),
        part[1].equals(NONE) ? Optional.empty() : Optional.of(Emergency.valueOf(part[1])),
        needs,
        About.valueOf(part[3]),
        part[4],
        reasons.map(InboundItem::reasons).orElse(List.of()));
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> reason.rule() + "@" + reason.start() + "-" + reason.end())
        .collect(Collectors.joining(","));
  }

  private static List<Reason> reasons(String stored) {
    List<Reason> reasons = new ArrayList<>();
    for (String one : stored.split(",")) {
      int at = one.lastIndexOf('@');
      int dash = one.lastIndexOf('-');
      reasons.add(
          new Reason(
              one.substring(0, at),
              Integer.parseInt(one.substring(at + 1, dash)),
              Integer.parseInt(one.substring(dash + 1))));
    }
    return reasons;
  }

  private static String written(Inbound.Answered answered) {
    return String.join(
        FIELD,
        String.valueOf(answered.question()),
        String.valueOf(answered.choice()),
        answered.kind().name(),
        written(answered.subject()));
  }

  private static Inbound.Answered answered(String stored) {
    String[] part = stored.split(FIELD, 4);
    return new Inbound.Answered(
        Integer.parseInt(part[0]),
        QuestionKind.valueOf(part[2]),
        Integer.parseInt(part[1]),
        key(part[3]));
  }

  private static String written(Key key) {
    return key.partition() + FIELD + key.sort();
  }

  private static Key key(String stored) {
    String[] part = stored.split(FIELD, 2);
    return new Key(part[0], part[1]);
  }

  private static <T> String lines(List<T> all, Function<T, String> written) {
    return all.stream().map(written).collect(Collectors.joining("\n"));
  }

  private static <T> List<T> lines(Optional<String> stored, Function<String, T> read) {
    return stored.stream().flatMap(text -> Arrays.stream(text.split("\n"))).map(read).toList();
  }
}
