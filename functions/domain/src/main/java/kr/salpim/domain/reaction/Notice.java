package kr.salpim.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Understanding;

/**
 * Tells a member of staff that somebody wrote, and asks who takes it. The text says what kind of
 * message it is and how many reasons there are, never who wrote or what: phones lie on tables.
 */
final class Notice {

  private final Table table;
  private final Texts texts;
  private final KeyedHash hash;

  Notice(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.texts = texts;
    this.hash = hash;
  }

  /**
   * The changes that put the notice to {@code staff}: the question, under the lowest number that is
   * free, and the message that prints the number. Where all numbers are taken the notice goes
   * without a question, because a notice must not be lost for want of a number.
   */
  List<Change> changes(
      Inbound about, String cause, Staff staff, Dong dong, Haste haste, Instant now) {
    Optional<Integer> number = Known.read(table, staff.token()).freeNumber(now);
    String text = text(about.understanding(), staff, dong, number);
    Outgoing message =
        Outgoing.causedBy(
            hash,
            cause,
            "notice|" + staff.token(),
            staff.address(),
            text,
            MessageClass.URGENT,
            dong.code(),
            now);
    List<Change> changes = new ArrayList<>();
    if (number.isPresent()) {
      Question question = question(staff.token(), number.get(), about.key(), message.id(), now);
      message = message.asking(question.key());
      changes.add(new Change.Put(question.toItem(), free(now)));
    }
    changes.add(message.queue(haste.firstDue(now), Lane.NOW));
    return changes;
  }

  private static Question question(
      String token, int number, Key subject, String outgoing, Instant now) {
    return new Question(
        token,
        number,
        QuestionKind.TAKE,
        subject,
        outgoing,
        now,
        Optional.empty(),
        Optional.empty());
  }

  /** A number is free where no question stands, or where it was asked too long ago or answered. */
  private static Condition free(Instant now) {
    long closedBefore = now.minus(Question.OPEN_FOR).toEpochMilli() + 1;
    return Condition.any(
        Condition.absent(),
        Condition.below(Question.ASKED, closedBefore),
        Condition.has(Question.CHOICE));
  }

  private String text(Understanding understood, Staff staff, Dong dong, Optional<Integer> number) {
    String kind =
        switch (understood.kind()) {
          case EMERGENCY, HELP, REPORT -> understood.kind().name();
          default -> Kind.OTHER.name();
        };
    String zone = staff.zone().orElseGet(() -> texts.korean("notice.zone.none"));
    String printed = number.map(n -> texts.korean("notice.number", n)).orElse("");
    String head =
        texts.korean("notice." + kind, dong.sender(), printed, understood.reasons().size(), zone);
    return head + number.map(n -> texts.korean("notice.choices", n)).orElse("");
  }
}
