package kr.salpim.bench.capacity;

import java.time.Duration;
import java.util.Comparator;
import kr.salpim.bench.centre.Letter;
import kr.salpim.bench.load.Lists;
import kr.salpim.bench.load.People;
import kr.salpim.domain.load.LoadKind;
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
  private static final String EMERGENCY = "집에 가스 냄새가 심하게 나요. 가스가 새는 것 같아요";
  private static final String UNKNOWN = "010-0000-0998";
  private static final Duration UNTIL_DUE = Duration.ofMinutes(3);

  /** A list's signals are spread over half an hour. */
  private static final Duration UNTIL_ASSESSED = Duration.ofMinutes(31);

  /** An emergency that nobody takes climbs after ten minutes. */
  private static final Duration UNTIL_CLIMB = Duration.ofMinutes(11);

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

  /** Somebody of a household that is on record. */
  static Bill reactionKnown() {
    return reaction(household(), People.phone(0));
  }

  /** Somebody who never wrote: a provisional household is made. */
  static Bill reactionUnknown() {
    return reaction(new Stage(), UNKNOWN);
  }

  /** The reaction to a request for help: an alert is opened, writer and planner are written to. */
  private static Bill reaction(Stage stage, String writer) {
    stage.text("need", writer, NEED);
    return stage.react().except(OUTGOING);
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

  /** Intake of the planner's answer to a question. */
  static Bill answer(String answer) {
    return asked().text("answer", DemoDong.PLANNER, answer);
  }

  /** The reaction to it. */
  static Bill reactionToAnswer(String answer) {
    Stage stage = asked();
    stage.text("answer", DemoDong.PLANNER, answer);
    return stage.react().except(OUTGOING);
  }

  static Bill chainKnown() {
    return chain(household(), People.phone(0));
  }

  static Bill chainUnknown() {
    return chain(new Stage(), UNKNOWN);
  }

  /** A request for help, from the webhook to the receipts of both messages. */
  private static Bill chain(Stage stage, String writer) {
    Bill intake = stage.text("need", writer, NEED);
    return intake.plus(stage.react()).plus(stage.deliver()).plus(stage.receipts());
  }

  /** A row of a list about a known household, from its reading to the stored signal. */
  static Bill loadedSignal() {
    return household().load(LoadKind.SIGNALS, Lists.arrears(1));
  }

  /** The assessment of a loaded signal that is no reason for an alert. */
  static Bill assessed() {
    Stage stage = household();
    stage.load(LoadKind.SIGNALS, Lists.arrears(1));
    stage.passRemembering(UNTIL_ASSESSED);
    return stage.work();
  }

  /** The assessment of a second one, with which an alert is opened; its message is left out. */
  static Bill assessedWithAlert() {
    Stage stage = household();
    stage.load(LoadKind.SIGNALS, Lists.arrears(1));
    stage.passRemembering(UNTIL_ASSESSED);
    stage.work();
    stage.load(LoadKind.SIGNALS, Lists.powerCuts(1, 1));
    stage.passRemembering(UNTIL_ASSESSED);
    return stage.work().except(OUTGOING);
  }

  /** Nobody took an emergency: the next step of the ladder is told; its message is left out. */
  static Bill climb() {
    Stage stage = new Stage();
    stage.text("emergency", UNKNOWN, EMERGENCY);
    stage.react();
    stage.deliver();
    stage.receipts();
    stage.passRemembering(UNTIL_CLIMB);
    return stage.work().except(OUTGOING);
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

  /** A tick of the reactor with so many alerts, signals and households stored, none of them due. */
  static Bill idleTickAmong(int stored) {
    Stage stage = household();
    stage.text("need", People.phone(0), NEED);
    stage.react();
    stage.load(LoadKind.SIGNALS, Lists.arrears(1));
    stage.fillFacts(stored);
    return stage.reactorTick();
  }

  /** A stage on which one household is known. */
  private static Stage household() {
    Stage stage = new Stage();
    stage.load(LoadKind.HOUSEHOLDS, Lists.households(1));
    return stage;
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
