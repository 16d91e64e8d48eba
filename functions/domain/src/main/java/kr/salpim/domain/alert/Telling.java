package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.StaffWords;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.outbox.Asking;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * Puts an alert to a member of staff. The text says the level, the zone and how many reasons there
 * are, never who it is or what happened: phones lie on tables.
 */
final class Telling {

  /** Why somebody is asked, beside that something happened; the text is {@code notice.<name>}. */
  enum Because {
    NEW,
    /** 단계가 올랐음. */
    RAISED,
    /** They took the alert that is taken up again. */
    RESUMED,
    /** Nobody has taken it yet. */
    AGAIN,
    /** Somebody took it, and there is no result. */
    OVERDUE,
    /** Somebody who took it asks for company. */
    TOGETHER
  }

  private final Table table;
  private final Texts texts;
  private final StaffWords words;
  private final KeyedHash hash;

  Telling(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.texts = texts;
    this.words = new StaffWords(texts);
    this.hash = hash;
  }

  /** Asks {@code staff} to take the alert, or to look along. */
  Asking.Asked ask(Alert alert, Staff staff, Because because, Climbing.Step step, Turn turn) {
    QuestionKind kind = because == Because.TOGETHER ? QuestionKind.JOIN : QuestionKind.TAKE;
    return asked(
        alert,
        staff,
        kind,
        kind + "|" + alert.round() + "|" + alert.step() + "|" + staff.token(),
        number -> text(alert, because, step.task(), turn, number),
        type(alert),
        step.start(),
        turn);
  }

  /** Asks whoever took it what came of it. */
  Asking.Asked askResult(
      Alert alert, Staff staff, String head, String step, MessageClass type, Turn turn) {
    return asked(
        alert,
        staff,
        QuestionKind.RESULT,
        step,
        number -> head + words.choices("notice.choices.RESULT", number),
        type,
        turn.now(),
        turn);
  }

  /** Tells somebody something that asks nothing. */
  Change tell(Alert alert, Staff staff, String step, String text, MessageClass type, Turn turn) {
    return message(alert, staff, step, text, type, turn).queue(turn.firstDue(), Lane.NOW);
  }

  /** Tells it unless it was told: {@code step} names it. */
  Optional<Change> once(
      Alert alert,
      Staff staff,
      String step,
      String text,
      MessageClass type,
      Instant start,
      Turn turn) {
    Outgoing message = message(alert, staff, step, text, type, turn);
    if (table.get(Outgoing.key(message.id())).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(Asking.queued(message, turn.now(), start, turn.firstDue(), Lane.NOW));
  }

  private Asking.Asked asked(
      Alert alert,
      Staff staff,
      QuestionKind kind,
      String step,
      Function<Optional<Integer>, String> words,
      MessageClass type,
      Instant start,
      Turn turn) {
    return new Asking(kind, alert.key(), Question.OPEN_FOR_STAFF)
        .of(
            table,
            staff.token(),
            number -> message(alert, staff, step, words.apply(number), type, turn),
            turn.now(),
            start,
            turn.firstDue());
  }

  /** What is not urgent wakes nobody, but is not held up either once the centre is open. */
  static MessageClass type(Alert alert) {
    return alert.level() == Level.URGENT ? MessageClass.URGENT : MessageClass.OPERATIONAL;
  }

  private String text(
      Alert alert, Because because, Optional<String> task, Turn turn, Optional<Integer> number) {
    String printed = words.number(number);
    String why = because == Because.NEW ? "" : texts.korean("notice.because." + because);
    String level = texts.korean("notice.level." + alert.level());
    String zone = words.zone(alert.zone());
    String head =
        texts.korean(
            "notice." + alert.headline(),
            turn.dong().sender(),
            printed + why + level,
            alert.reasons(),
            zone);
    String todo = task.map(what -> texts.korean("notice.task", what)).orElse("");
    String duty = alert.concern() == Concern.VIOLENCE ? texts.korean("notice.duty112") : "";
    String kind = because == Because.TOGETHER ? "JOIN" : "TAKE";
    return head + todo + duty + words.choices("notice.choices." + kind, number);
  }

  private Outgoing message(
      Alert alert, Staff staff, String step, String text, MessageClass type, Turn turn) {
    return Outgoing.causedBy(
        hash, alert.cause(), step, staff.address(), text, type, turn.dong().code(), turn.now());
  }
}
