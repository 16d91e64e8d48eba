package kr.salpim.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.Handling;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Duty;
import kr.salpim.domain.casework.Hearing;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Answer;
import kr.salpim.domain.contact.Choices;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Pairs;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.understanding.Kind;

/** What an inbound message calls for: an answer to its writer, and somebody who answers for it. */
public final class Effects {

  private final Table table;
  private final Directory directory;
  private final Responder responder;
  private final Texts texts;
  private final KeyedHash hash;
  private final Hearing hearing;
  private final Handling handling;
  private final Answers answers;
  private final CheckParts checks;
  private final Linking linking;

  Effects(
      Table table,
      Directory directory,
      Responder responder,
      Texts texts,
      KeyedHash hash,
      Hearing hearing,
      Handling handling,
      Answers answers,
      CheckParts checks) {
    this.table = table;
    this.directory = directory;
    this.responder = responder;
    this.texts = texts;
    this.hash = hash;
    this.hearing = hearing;
    this.handling = handling;
    this.answers = answers;
    this.checks = checks;
    this.linking = new Linking(table, texts, hash);
  }

  List<Change> of(Inbound inbound, Haste haste, Instant now) {
    Answered answer = answers.to(inbound);
    // Whoever answers may work for the gu; the alert, visit or SOS is its dong's.
    Dong dong = directory.dong(answer.dong().orElseGet(inbound::dong));
    Turn turn = new Turn(dong, now, haste.firstDue(now));
    Optional<List<Change>> said = answer.changes(turn);
    boolean answered = said.isPresent();
    List<Change> changes = new ArrayList<>(said.orElse(List.of()));
    boolean told = answered || inbound.meaning() == Meaning.WEATHER;
    if (!told || inbound.meaning() == Meaning.MESSAGE) {
      acknowledgement(inbound, turn).ifPresent(changes::add);
    }
    changes.addAll(checks.proofOfLife().heard(inbound, turn));
    if (stray(inbound)) {
      changes.addAll(checks.strays().show(inbound, turn));
    }
    changes.addAll(concerning(inbound, turn));
    switch (inbound.meaning()) {
      case OPT_OUT -> optOut(inbound, turn).ifPresent(changes::add);
      case WEATHER -> changes.addAll(checks.weather().changes(inbound, turn));
      case LINK -> changes.addAll(linking.changes(inbound, dong, haste, now));
      default -> {
        // What was answered above is all.
      }
    }
    return changes;
  }

  /**
   * What is heard of somebody. A message that ends a search is heard as well where it tells of an
   * emergency or of somebody else; an emergency of the very person takes the search's alert over.
   * Where an alert is about more than a search the message is heard as any other.
   */
  private List<Change> concerning(Inbound inbound, Turn turn) {
    Optional<Alert> found =
        inbound.ends().stream()
            .flatMap(key -> alert(key).stream())
            .filter(alert -> !alert.closed())
            .findFirst();
    boolean search = found.filter(alert -> alert.kind() != CaseKind.RISK).isPresent();
    Kind kind = inbound.understanding().kind();
    boolean more = kind == Kind.EMERGENCY || kind == Kind.REPORT;
    List<Change> heard =
        inbound.meaning() == Meaning.MESSAGE && concernsSomebody(inbound) && (!search || more)
            ? hearing.changes(inbound, turn)
            : List.of();
    boolean takenOver = search && touch(heard, found.get());
    boolean danger = kind == Kind.EMERGENCY && (takenOver || !search);
    List<Change> changes = new ArrayList<>();
    found
        .filter(alert -> !danger)
        .ifPresent(alert -> changes.addAll(handling.heardFrom(alert, turn)));
    changes.addAll(takenOver && !danger ? List.of() : heard);
    // An alert that is written for what was heard is not written once more for who wrote.
    return Changes.once(changes);
  }

  /**
   * A numbered answer of somebody who was asked nothing. What staff write by mistake they hear of;
   * whoever answers a check-in by it thinks that somebody knows now.
   */
  private static boolean stray(Inbound inbound) {
    String text = inbound.text().reveal();
    boolean numbered =
        Answer.read(text).flatMap(Answer::choice).isPresent()
            || Choices.read(text).isPresent()
            || Pairs.read(text).isPresent();
    return inbound.meaning() == Meaning.MESSAGE
        && inbound.source() == Source.MESSAGE
        && inbound.understanding().kind() == Kind.ANSWER
        && inbound.ends().isEmpty()
        && numbered;
  }

  private static boolean touch(List<Change> changes, Alert alert) {
    Key household = Household.key(alert.household());
    return changes.stream().anyMatch(c -> c.key().equals(alert.key()) || c.key().equals(household));
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
        .answer(inbound, open, line -> RoundItem.named(table, line))
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
