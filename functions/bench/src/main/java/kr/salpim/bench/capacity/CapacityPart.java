package kr.salpim.bench.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.domain.provider.Sender.Receipts;

/** Request units of the design's pieces of work, and where they go. */
public final class CapacityPart implements Part {

  private static final int KIB = 1024;

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public List<Row> measure() {
    return Stream.concat(pieces().stream(), visits().stream()).toList();
  }

  /** A household's plans, and one visit step by step. */
  private static List<Row> visits() {
    List<Row> rows = new ArrayList<>();
    VisitScenes.Months months = VisitScenes.months();
    rows.add(row("plan of a household's month, nothing owed", months.idle()));
    rows.add(row("plan of a household's month, one visit", months.owed()));
    Map<String, Bill> steps = VisitScenes.oneVisit();
    steps.forEach((step, bill) -> rows.add(row(step, bill)));
    Bill whole = steps.values().stream().reduce(new Bill(), Bill::plus);
    rows.add(Row.of("visit from plan to record", whole.units().toString(), "all of these"));
    return rows;
  }

  private static List<Row> pieces() {
    return List.of(
        row("inbound message, body of 200 B", Goals.INBOUND, Scenes.inbound(200)),
        row("inbound message, body of 500 B", Goals.INBOUND, Scenes.inbound(500)),
        row("inbound message, body of 1 KiB", Goals.INBOUND, Scenes.inbound(KIB)),
        row("the same message again", Scenes.redelivery()),
        row("reaction to a request for help, known household", Scenes.reactionKnown()),
        row("reaction to a request for help, unknown writer", Scenes.reactionUnknown()),
        row("outgoing message, queued to delivered", Goals.OUTGOING, plain(Receipts.OUR_ID)),
        row("the same, receipt by reference", Goals.OUTGOING, plain(Receipts.REFERENCE)),
        row("the same, no receipts", Goals.OUTGOING, plain(Receipts.NONE)),
        row("the same, receipt after minutes", Goals.OUTGOING, Scenes.lateReceipt()),
        row("outgoing message with a question", Goals.OUTGOING, Scenes.askingMessage()),
        row("answer to a question: its intake", Goals.ANSWER, Scenes.answer("1")),
        row("reaction to it: the alert is taken", Scenes.reactionToAnswer("1")),
        row("answer and reaction: taken", Goals.ANSWER, wholeAnswer("1")),
        row("answer and reaction: passed on", Goals.ANSWER, wholeAnswer("2")),
        row("climb to the next step of the ladder", Scenes.climb()),
        row("whole chain of a message, known household", Goals.CHAIN, Scenes.chainKnown()),
        row("whole chain of a message, unknown writer", Goals.CHAIN, Scenes.chainUnknown()),
        row("loaded signal of a known household", Scenes.loadedSignal()),
        row("its assessment, no alert", Scenes.assessed()),
        row("its assessment, an alert is opened", Scenes.assessedWithAlert()),
        row("reactor's tick, nothing due", Scenes.reactorTick(0)),
        row("reactor's tick, 1 due", Scenes.reactorTick(1)),
        row("reactor's tick, 10 due", Scenes.reactorTick(10)),
        row("delivery's tick, nothing due", Scenes.delivererTick(0)),
        row("delivery's tick, 10 due", Scenes.delivererTick(10)));
  }

  private static Bill wholeAnswer(String answer) {
    return Scenes.answer(answer).plus(Scenes.reactionToAnswer(answer));
  }

  private static Bill plain(Receipts receipts) {
    return Scenes.plainMessage(receipts);
  }

  private static Row row(String what, Units goal, Bill bill) {
    String missed = bill.units().within(goal) ? "" : " (missed)";
    return new Row(what, goal.toString(), bill.units() + missed, bill.where());
  }

  private static Row row(String what, Bill bill) {
    return Row.of(what, bill.units().toString(), bill.where());
  }
}
