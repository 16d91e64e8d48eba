package kr.salpim.bench.capacity;

import java.time.Duration;
import java.util.Comparator;
import kr.salpim.bench.centre.Letter;
import kr.salpim.domain.provider.Sender;
import kr.salpim.testkit.centre.DemoDong;

/**
 * The pieces of work that the design sets limits for, each on a stage of its own. Queueing an
 * outgoing message is an action in the transaction of what calls for it; it is billed to the
 * message.
 */
final class Scenes {

  /** Partition of an outgoing message. */
  private static final String OUTGOING = "O#";

  private static final String NEED = "쌀이 떨어져서 이틀째 굶고 있어요. 도와주세요";
  private static final String GREETING = "안녕하세요";
  private static final Duration UNTIL_DUE = Duration.ofMinutes(3);
  private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(30);

  private Scenes() {}

  /**
   * Intake of a webhook's body of so many bytes; of the shipped letters the one that costs most.
   */
  static Bill inbound(int bytes) {
    Stage stage = new Stage();
    return Letter.all().stream()
        .map(letter -> post(stage, bytes, letter))
        .max(Comparator.comparingDouble(bill -> bill.units().writes()))
        .orElseThrow();
  }

  private static Bill post(Stage stage, int bytes, String letter) {
    String id = "message-" + Integer.toHexString(letter.hashCode());
    return stage.post(id, Letter.body(bytes, letter, id, DemoDong.RESIDENT, stage.clock.instant()));
  }

  /** The same message once more. */
  static Bill redelivery() {
    Stage stage = new Stage();
    stage.text("again", DemoDong.RESIDENT, NEED);
    return stage.text("again", DemoDong.RESIDENT, NEED);
  }

  /** The reaction to a request for help: an answer to its writer, a question to the planner. */
  static Bill reaction() {
    Stage stage = new Stage();
    stage.text("need", DemoDong.RESIDENT, NEED);
    return stage.react();
  }

  /** An answer to somebody who wrote, from the outbox to its receipt. */
  static Bill plainMessage(Sender.Receipts receipts) {
    Stage stage = new Stage(receipts);
    stage.text("hello", DemoDong.RESIDENT, GREETING);
    return stage.react().at(OUTGOING).plus(stage.deliver()).plus(stage.receipts());
  }

  /** The same where the receipt comes after the claim's lease: the tick has set a deadline. */
  static Bill lateReceipt() {
    Stage stage = new Stage();
    stage.text("hello", DemoDong.RESIDENT, GREETING);
    Bill accepted = stage.react().at(OUTGOING).plus(stage.deliver());
    stage.pass(UNTIL_DUE);
    return accepted.plus(stage.delivererTick().at(OUTGOING)).plus(stage.receipts());
  }

  /** A notice that asks who takes it, from the outbox to its receipt. */
  static Bill askingMessage() {
    Stage stage = new Stage();
    stage.text("need", DemoDong.RESIDENT, NEED);
    Bill queued = stage.react().at(OUTGOING).last();
    stage.deliver(DemoDong.RESIDENT);
    stage.receipts();
    return queued.plus(stage.deliver()).plus(stage.receipts());
  }

  /** The planner's answer to a question, from the webhook to the end of its reaction. */
  static Bill answer(String answer) {
    Stage stage = asked();
    return stage.text("answer", DemoDong.PLANNER, answer).plus(stage.react()).except(OUTGOING);
  }

  /** A request for help, from the webhook to the receipts of both messages. */
  static Bill chain() {
    Stage stage = new Stage();
    Bill intake = stage.text("need", DemoDong.RESIDENT, NEED);
    return intake.plus(stage.react()).plus(stage.deliver()).plus(stage.receipts());
  }

  /** A tick of the reactor with so many messages due that the stream has not handed on. */
  static Bill reactorTick(int due) {
    return late(due).reactorTick();
  }

  /** A tick of delivery with so many messages due. */
  static Bill delivererTick(int due) {
    Stage stage = late(due);
    stage.reactorTick();
    return stage.delivererTick();
  }

  /** A tick of delivery with so many messages stored, and {@code due} more that are due. */
  static Bill tickAmong(int stored, int due) {
    Stage stage = new Stage();
    stage.fill(stored, due);
    return stage.delivererTick();
  }

  private static Stage late(int messages) {
    Stage stage = new Stage();
    for (int n = 0; n < messages; n++) {
      stage.text("late-" + n, "010-0000-%04d".formatted(7000 + n), GREETING);
    }
    stage.pass(UNTIL_DUE);
    return stage;
  }

  private static Stage asked() {
    Stage stage = new Stage();
    stage.text("need", DemoDong.RESIDENT, NEED);
    stage.react();
    stage.deliver();
    stage.pass(UNTIL_ANSWERED);
    return stage;
  }
}
