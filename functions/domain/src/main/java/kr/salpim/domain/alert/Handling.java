package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.alert.Telling.Because;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;

/**
 * What people answer to an alert: {@code 1 제가 맡을게요}, {@code 2 다른 담당에게}, {@code 3 같이 봐 주세요}, and
 * what came of it. Whoever answers hears what became of the answer.
 */
public final class Handling {

  private final Alerts alerts;
  private final Climbing climbing;
  private final Telling telling;
  private final Closing closing;
  private final Reporters reporters;
  private final Texts texts;
  private final KeyedHash hash;

  Handling(
      Alerts alerts,
      Climbing climbing,
      Telling telling,
      Closing closing,
      Reporters reporters,
      Texts texts,
      KeyedHash hash) {
    this.alerts = alerts;
    this.climbing = climbing;
    this.telling = telling;
    this.closing = closing;
    this.reporters = reporters;
    this.texts = texts;
    this.hash = hash;
  }

  /** The person who was looked for has written. */
  public List<Change> heardFrom(Alert alert, Turn turn) {
    return closing.heardFrom(alert, alerts.searchers(alert, turn.dong()), turn);
  }

  /** One answer on its way: who gave it, to which alert, and when. */
  private record Said(Inbound inbound, Alert alert, Optional<Staff> by, Turn turn) {

    String token() {
      return inbound.token();
    }

    Inbound.Answered answered() {
      return inbound.answered().orElseThrow();
    }
  }

  /** What an answer to one of an alert's questions changes. */
  public List<Change> answer(Inbound inbound, Alert alert, Turn turn) {
    Said said = new Said(inbound, alert, turn.dong().staff(inbound.token()), turn);
    if (alert.closed()) {
      return confirm(said, "answer.closed");
    }
    Inbound.Answered answered = said.answered();
    return switch (answered.kind()) {
      case TAKE ->
          switch (answered.choice()) {
            case 1 -> take(said, false);
            case 2 -> passOn(said);
            default -> take(said, true);
          };
      case JOIN -> join(said);
      case RESULT ->
          with(
              closing.close(alert, AlertResult.chosen(answered.choice()), said.by(), turn),
              confirm(said, "answer.result"));
    };
  }

  private List<Change> take(Said said, boolean together) {
    Alert alert = said.alert();
    if (alert.state() == AlertState.TAKEN) {
      return alert.takenBy(said.token()) ? confirm(said, "answer.yours") : held(said);
    }
    Turn turn = said.turn();
    Alert.Editor edit = taking(alert, role(said), said.token(), turn);
    List<Change> changes = new ArrayList<>();
    String key = "answer.taken";
    if (together) {
      Climbing.Step step = climbing.next(alert, turn.dong(), said.token(), turn.now());
      key = step.told().isEmpty() ? "answer.alone" : "answer.together";
      for (Staff staff : step.told()) {
        Telling.Told told = telling.ask(alert, staff, Because.TOGETHER, step, turn);
        edit.note(turn.now(), What.CALLED_IN, Optional.of(staff), told.id());
        changes.addAll(told.changes());
      }
    }
    Alert taken = edit.done();
    changes.add(0, AlertItem.changed(taken));
    changes.addAll(resultAsked(said, taken, key));
    changes.addAll(told(taken, said.token(), turn));
    return changes;
  }

  /** Somebody takes it at the desk. Empty where somebody else has it; whoever has it keeps it. */
  public Optional<List<Change>> take(Alert alert, Staff by, Turn turn) {
    if (alert.state() != AlertState.OPEN) {
      return Optional.empty();
    }
    Alert taken = taking(alert, by.role().name(), by.token(), turn).done();
    List<Change> changes = new ArrayList<>();
    changes.add(AlertItem.changed(taken));
    changes.addAll(told(taken, by.token(), turn));
    return Optional.of(changes);
  }

  private Alert.Editor taking(Alert alert, String role, String token, Turn turn) {
    return alert
        .edit()
        .is(AlertState.TAKEN)
        .takenBy(Optional.of(token))
        .note(new Entry(turn.now(), What.TAKEN, role, token, ""))
        .dueAt(Optional.of(climbing.resultDue(alert, turn.now())));
  }

  /** Who hears that somebody has taken it: who reported it, and by morning whose area it is. */
  private List<Change> told(Alert taken, String taker, Turn turn) {
    return with(reporters.looking(taken, turn), inTheMorning(taken, taker, turn));
  }

  private List<Change> resultAsked(Said said, Alert taken, String key) {
    if (said.inbound().reply().isPresent() || said.by().isEmpty()) {
      return confirm(said, key);
    }
    String head = texts.korean(key, sender(said), said.answered().question());
    return telling
        .askResult(
            taken,
            said.by().get(),
            head,
            "taken|" + said.inbound().id(),
            MessageClass.CONFIRMATION,
            said.turn())
        .changes();
  }

  /** What happened while the centre was closed its staff hear when it opens, and are not woken. */
  private List<Change> inTheMorning(Alert taken, String taker, Turn turn) {
    if (!climbing.offDuty(taken.level(), turn.now())) {
      return List.of();
    }
    Instant opening = climbing.nextOpening(turn.now());
    String text = texts.korean("notice.night", turn.dong().sender());
    return climbing.byDay(taken, turn.dong(), opening).stream()
        .filter(staff -> !staff.token().equals(taker))
        .filter(staff -> !alerts.searchers(taken, turn.dong()).contains(staff))
        .flatMap(staff -> night(taken, staff, text, opening, turn).stream())
        .toList();
  }

  /** Once a morning: somebody may pass it on at night, and another take it. */
  private Optional<Change> night(
      Alert taken, Staff staff, String text, Instant opening, Turn turn) {
    String step = "night|" + opening.toEpochMilli() + "|" + staff.token();
    return telling.once(taken, staff, step, text, MessageClass.OPERATIONAL, opening, turn);
  }

  private List<Change> passOn(Said said) {
    Alert alert = said.alert();
    boolean taker = alert.takenBy(said.token());
    if (alert.state() == AlertState.TAKEN && !taker) {
      return held(said);
    }
    if (!taker && !alert.toldLast().contains(said.token())) {
      return confirm(said, "answer.passed");
    }
    Alert free =
        alert
            .edit()
            .is(AlertState.OPEN)
            .takenBy(Optional.empty())
            .note(new Entry(said.turn().now(), What.PASSED_ON, role(said), said.token(), ""))
            .done();
    Alerts.Climbed climbed = alerts.climb(free, Because.AGAIN, said.token(), said.turn());
    return with(
        Alerts.searching(alert, climbed.with(AlertItem.changed(climbed.alert()))),
        confirm(said, climbed.told().isEmpty() ? "answer.nobody" : "answer.passed"));
  }

  private List<Change> join(Said said) {
    Alert joined =
        said.alert()
            .edit()
            .note(new Entry(said.turn().now(), What.JOINED, role(said), said.token(), ""))
            .done();
    return with(List.of(AlertItem.changed(joined)), confirm(said, "answer.joined"));
  }

  private List<Change> held(Said said) {
    String role =
        said.alert()
            .taker()
            .flatMap(said.turn().dong()::staff)
            .map(staff -> texts.korean("role." + staff.role()))
            .orElseGet(() -> texts.korean("role.other"));
    return confirmed(
        said, texts.korean("answer.held", sender(said), said.answered().question(), role));
  }

  private List<Change> confirm(Said said, String key) {
    return confirmed(said, texts.korean(key, sender(said), said.answered().question()));
  }

  /** Where the answer was acknowledged in the HTTP response already, nothing more is sent. */
  private List<Change> confirmed(Said said, String text) {
    if (said.inbound().reply().isPresent()) {
      return List.of();
    }
    Address to = said.inbound().from();
    Outgoing message =
        Outgoing.causedBy(
            hash,
            said.inbound().cause(),
            "ack",
            to,
            text,
            MessageClass.CONFIRMATION,
            said.turn().dong().code(),
            said.inbound().received());
    return List.of(message.queue(said.turn().firstDue(), message.lane()));
  }

  private static List<Change> with(List<Change> changes, List<Change> more) {
    return Stream.concat(changes.stream(), more.stream()).toList();
  }

  private static String role(Said said) {
    return said.by().map(staff -> staff.role().name()).orElse("");
  }

  private static String sender(Said said) {
    return said.turn().dong().sender();
  }
}
