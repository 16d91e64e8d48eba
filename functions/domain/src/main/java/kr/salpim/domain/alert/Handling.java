package kr.salpim.domain.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.inbound.Confirmation;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;

/**
 * What people answer to an alert: {@code 1 제가 맡을게요}, {@code 2 다른 담당에게}, {@code 3 같이 봐 주세요}, and
 * what came of it. Whoever answers hears what became of the answer.
 */
public final class Handling {

  private final Hands hands;
  private final Telling telling;
  private final Closing closing;
  private final Texts texts;
  private final KeyedHash hash;

  Handling(Hands hands, Telling telling, Closing closing, Texts texts, KeyedHash hash) {
    this.hands = hands;
    this.telling = telling;
    this.closing = closing;
    this.texts = texts;
    this.hash = hash;
  }

  /**
   * The person who was looked for has written. That ends a search; where there is more to an alert
   * than the silence, whoever looks after it hears of it and goes on.
   */
  public List<Change> heardFrom(Alert alert, Turn turn) {
    return alert.kind() == CaseKind.RISK
        ? wrote(alert, turn)
        : closing.heardFrom(alert, Involved.searchers(alert, turn.dong()), turn);
  }

  /**
   * One of the staff met the person who was looked for. That ends a search; where there is more to
   * an alert, whoever looks after it hears of it and goes on.
   */
  public List<Change> met(Alert alert, Staff by, Turn turn) {
    // Of violence nothing is decided by a visit: those who were hushed stay so.
    return alert.kind() == CaseKind.RISK || alert.concern() == Concern.VIOLENCE
        ? lives(alert, Optional.of(by), "notice.met.more", turn)
        : closing.met(alert, by, Involved.searchers(alert, turn.dong()), turn);
  }

  private List<Change> wrote(Alert alert, Turn turn) {
    return lives(alert, Optional.empty(), "notice.wrote", turn);
  }

  /** The alert goes on, and nobody is chased for it any more. */
  private List<Change> lives(Alert alert, Optional<Staff> by, String key, Turn turn) {
    String text = texts.korean(key, turn.dong().sender());
    String step = key + "|" + turn.now().toEpochMilli() + "|";
    List<Change> changes = new ArrayList<>();
    changes.add(AlertItem.changed(alert.edit().note(turn.now(), What.HEARD_FROM, by, "").done()));
    changes.addAll(Closing.unchased(alert));
    for (Staff staff : Involved.lookingAfter(alert, turn.dong())) {
      if (by.filter(one -> one.token().equals(staff.token())).isEmpty()) {
        changes.add(
            telling.tell(
                alert, staff, step + staff.token(), text, MessageClass.INFORMATIONAL, turn));
      }
    }
    return changes;
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
      default -> throw new IllegalStateException("no question of an alert: " + answered.kind());
    };
  }

  private List<Change> take(Said said, boolean together) {
    Alert alert = said.alert();
    if (alert.state() == AlertState.TAKEN) {
      return alert.takenBy(said.token()) ? confirm(said, "answer.yours") : held(said);
    }
    Hands.Passed passed = hands.take(alert, whose(said), together, said.turn());
    String key = "answer.taken";
    if (together) {
      key = passed.told() ? "answer.together" : "answer.alone";
    }
    return with(passed.changes(), resultAsked(said, passed.alert(), key));
  }

  /**
   * Somebody takes it at the desk. Empty where somebody else has it; whoever has it keeps it.
   *
   * @param together whether those of the next step are called in
   */
  public Optional<List<Change>> take(Alert alert, Staff by, boolean together, Turn turn) {
    return alert.state() == AlertState.OPEN
        ? Optional.of(hands.take(alert, Hands.Whose.of(by), together, turn).changes())
        : Optional.empty();
  }

  /** Somebody passes it on at the desk. Empty where they neither have it nor were asked last. */
  public Optional<List<Change>> passOn(Alert alert, Staff by, Turn turn) {
    return Hands.mayPassOn(alert, by.token())
        ? Optional.of(hands.passOn(alert, Hands.Whose.of(by), turn).changes())
        : Optional.empty();
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

  private List<Change> passOn(Said said) {
    Alert alert = said.alert();
    if (!Hands.mayPassOn(alert, said.token())) {
      return alert.state() == AlertState.TAKEN ? held(said) : confirm(said, "answer.passed");
    }
    Hands.Passed passed = hands.passOn(alert, whose(said), said.turn());
    return with(passed.changes(), confirm(said, passed.told() ? "answer.passed" : "answer.nobody"));
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

  private List<Change> confirmed(Said said, String text) {
    Turn turn = said.turn();
    return Confirmation.of(hash, said.inbound(), text, turn.dong().code(), turn.firstDue());
  }

  private static List<Change> with(List<Change> changes, List<Change> more) {
    return Stream.concat(changes.stream(), more.stream()).toList();
  }

  private static Hands.Whose whose(Said said) {
    return new Hands.Whose(said.token(), role(said));
  }

  private static String role(Said said) {
    return said.by().map(staff -> staff.role().name()).orElse("");
  }

  private static String sender(Said said) {
    return said.turn().dong().sender();
  }
}
