package kr.salpim.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.Handling;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Duty;
import kr.salpim.domain.casework.Hearing;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Kind;

/** What an inbound message calls for: an answer to its writer, and somebody who answers for it. */
public final class Effects {

  private final Table table;
  private final Responder responder;
  private final Texts texts;
  private final KeyedHash hash;
  private final Hearing hearing;
  private final Handling handling;
  private final Linking linking;

  public Effects(
      Table table,
      Responder responder,
      Texts texts,
      KeyedHash hash,
      Hearing hearing,
      Handling handling) {
    this.table = table;
    this.responder = responder;
    this.texts = texts;
    this.hash = hash;
    this.hearing = hearing;
    this.handling = handling;
    this.linking = new Linking(table, texts, hash);
  }

  List<Change> of(Inbound inbound, Dong dong, Haste haste, Instant now) {
    Turn turn = new Turn(dong, now, haste.firstDue(now));
    List<Change> changes = new ArrayList<>();
    Optional<Alert> asked = inbound.answered().flatMap(answer -> alert(answer.subject()));
    if (asked.isPresent()) {
      changes.addAll(handling.answer(inbound, asked.get(), turn));
    } else {
      acknowledgement(inbound, turn).ifPresent(changes::add);
    }
    Optional<Alert> search = inbound.ends().flatMap(this::alert).filter(alert -> !alert.closed());
    boolean found = search.isPresent() && inbound.understanding().kind() != Kind.EMERGENCY;
    if (found) {
      changes.addAll(handling.heardFrom(search.get(), turn));
    }
    switch (inbound.meaning()) {
      case MESSAGE -> {
        if (!found && concernsSomebody(inbound)) {
          changes.addAll(hearing.changes(inbound, turn));
        }
      }
      case OPT_OUT -> optOut(inbound, turn).ifPresent(changes::add);
      case LINK -> changes.addAll(linking.changes(inbound, dong, haste, now));
      default -> {
        // What was answered above is all.
      }
    }
    return changes;
  }

  private Optional<Alert> alert(Key key) {
    return Alert.is(key) ? table.get(key).map(AlertItem::from) : Optional.empty();
  }

  private Optional<Change> acknowledgement(Inbound inbound, Turn turn) {
    List<Question> open =
        inbound.meaning() == Meaning.ASK_BACK
            ? Known.read(table, inbound.token()).openAt(turn.now())
            : List.of();
    return responder
        .answer(inbound, open)
        .map(answer -> message(inbound, "ack", inbound.from(), answer, type(inbound), turn))
        .map(message -> responder.wording(inbound).map(message::worded).orElse(message))
        .map(message -> message.queue(turn.firstDue(), Lane.NOW));
  }

  /** What an emergency is answered goes out whatever the hour, and to whoever refused messages. */
  private static MessageClass type(Inbound inbound) {
    return switch (inbound.meaning()) {
      case MESSAGE ->
          inbound.understanding().kind() == Kind.EMERGENCY
              ? MessageClass.URGENT
              : MessageClass.REPLY;
      case ASK_BACK -> MessageClass.REPLY;
      default -> MessageClass.CONFIRMATION;
    };
  }

  /** A greeting and a stray "네" need no person; all else does, and whatever staff enter. */
  private static boolean concernsSomebody(Inbound inbound) {
    Kind kind = inbound.understanding().kind();
    return inbound.source() != Source.MESSAGE || kind != Kind.GREETING && kind != Kind.ANSWER;
  }

  private Optional<Change> optOut(Inbound inbound, Turn turn) {
    boolean lookedAfter =
        Known.read(table, inbound.token()).contact().flatMap(c -> c.role()).isPresent();
    String sender = turn.dong().sender();
    return Duty.first(turn.dong(), inbound.token())
        .filter(staff -> lookedAfter)
        .map(
            staff ->
                message(
                        inbound,
                        "optout",
                        staff.address(),
                        texts.korean("optout.shown", sender),
                        MessageClass.INFORMATIONAL,
                        turn)
                    .worded(Wording.of("optout.shown", "ko", sender))
                    .queue(turn.firstDue(), Lane.NOW));
  }

  private Outgoing message(
      Inbound cause, String step, Address to, String text, MessageClass type, Turn turn) {
    Instant created = step.equals("ack") ? cause.received() : turn.now();
    return Outgoing.causedBy(
        hash, cause.cause(), step, to, text, type, turn.dong().code(), created);
  }
}
