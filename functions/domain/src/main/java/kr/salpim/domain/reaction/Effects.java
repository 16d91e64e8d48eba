package kr.salpim.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Duty;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Kind;

/** What an inbound message calls for: an answer to its writer, and a notice to somebody on duty. */
public final class Effects {

  private final Table table;
  private final Responder responder;
  private final Texts texts;
  private final KeyedHash hash;
  private final Notice notice;
  private final Linking linking;

  public Effects(Table table, Responder responder, Texts texts, KeyedHash hash) {
    this.table = table;
    this.responder = responder;
    this.texts = texts;
    this.hash = hash;
    this.notice = new Notice(table, texts, hash);
    this.linking = new Linking(table, texts, hash);
  }

  List<Change> of(Inbound inbound, Dong dong, Haste haste, Instant now) {
    List<Change> changes = new ArrayList<>();
    acknowledgement(inbound, dong, haste, now).ifPresent(changes::add);
    switch (inbound.meaning()) {
      case MESSAGE -> {
        if (concernsSomebody(inbound)) {
          Staff to =
              Duty.first(dong, inbound.token())
                  .orElseThrow(() -> new IllegalStateException("nobody works for the dong"));
          changes.addAll(notice(inbound, inbound, to, dong, haste, now));
        }
      }
      case ANSWER -> changes.addAll(answered(inbound, dong, haste, now));
      case OPT_OUT -> optOut(inbound, dong, haste, now).ifPresent(changes::add);
      case LINK -> changes.addAll(linking.changes(inbound, dong, haste, now));
      default -> {
        // The acknowledgement is all.
      }
    }
    return changes;
  }

  private Optional<Change> acknowledgement(Inbound inbound, Dong dong, Haste haste, Instant now) {
    List<Question> open =
        inbound.meaning() == Meaning.ASK_BACK
            ? Known.read(table, inbound.token()).openAt(now)
            : List.of();
    return responder
        .answer(inbound, open)
        .map(
            answer ->
                message(
                    inbound,
                    "ack",
                    inbound.from(),
                    answer,
                    type(inbound),
                    dong,
                    inbound.received()))
        .map(message -> responder.wording(inbound).map(message::worded).orElse(message))
        .map(message -> message.queue(haste.firstDue(now), Lane.NOW));
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

  /** The first answer takes it; the second passes it on to the next on duty. */
  private List<Change> answered(Inbound answer, Dong dong, Haste haste, Instant now) {
    Inbound.Answered chosen = answer.answered().orElseThrow();
    Optional<Staff> next = Duty.after(dong, answer.token());
    if (chosen.choice() == 1 || next.isEmpty()) {
      return List.of();
    }
    return table
        .get(chosen.subject())
        .map(InboundItem::from)
        .map(subject -> notice(answer, subject, next.get(), dong, haste, now))
        .orElse(List.of());
  }

  private Optional<Change> optOut(Inbound inbound, Dong dong, Haste haste, Instant now) {
    boolean lookedAfter =
        Known.read(table, inbound.token()).contact().flatMap(c -> c.role()).isPresent();
    return Duty.first(dong, inbound.token())
        .filter(staff -> lookedAfter)
        .map(
            staff ->
                message(
                        inbound,
                        "optout",
                        staff.address(),
                        texts.korean("optout.shown", dong.sender()),
                        MessageClass.INFORMATIONAL,
                        dong,
                        now)
                    .worded(Wording.of("optout.shown", "ko", dong.sender()))
                    .queue(haste.firstDue(now), Lane.NOW));
  }

  private List<Change> notice(
      Inbound cause, Inbound about, Staff to, Dong dong, Haste haste, Instant now) {
    return notice.changes(about, cause.cause(), to, dong, haste, now);
  }

  private Outgoing message(
      Inbound cause,
      String step,
      Address to,
      String text,
      MessageClass type,
      Dong dong,
      Instant now) {
    return Outgoing.causedBy(hash, cause.cause(), step, to, text, type, dong.code(), now);
  }
}
