package kr.salpim.domain.visit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** Calls a visit off by a person's decision: whoever was asked to go must not go in vain. */
final class Cancelling {

  private static final Set<QuestionKind> ALL = EnumSet.allOf(QuestionKind.class);

  private final Table table;
  private final Arranging arranging;
  private final Speaking speaking;
  private final VisitWords words;
  private final Texts texts;

  Cancelling(Table table, Arranging arranging, Speaking speaking, Texts texts) {
    this.table = table;
    this.arranging = arranging;
    this.speaking = speaking;
    this.words = new VisitWords(texts);
    this.texts = texts;
  }

  /** With when and in which zone it was to be, nothing of the household. */
  List<Change> changes(Visit visit, Turn turn) {
    Workload load = new Workload(table);
    List<Change> changes = new ArrayList<>();
    changes.add(arranging.cancel(visit, turn.dong(), load, turn.now()));
    changes.addAll(load.changes());
    visit.visitors().stream()
        .filter(visitor -> visitor.reply() != Visitor.Reply.UNASKED)
        .flatMap(visitor -> turn.dong().staff(visitor.token()).stream())
        .forEach(
            staff -> {
              changes.addAll(speaking.settle(visit, staff.token(), ALL, turn));
              String text = text(visit, turn);
              changes.add(
                  speaking.tell(visit, staff, "called off", text, MessageClass.OPERATIONAL, turn));
            });
    return changes;
  }

  private String text(Visit visit, Turn turn) {
    return texts.korean(
        "visit.calledoff",
        turn.dong().sender(),
        VisitWords.when(visit.start().orElseThrow()),
        words.zone(visit));
  }
}
