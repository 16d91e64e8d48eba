package kr.salpim.desk.parked;

import jakarta.inject.Singleton;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.parked.Operator;

/** Sends nothing from now on; what is queued waits. */
@Singleton
class HoldDelivery implements OperatorCommand {

  private final Hold hold;

  HoldDelivery(Hold hold) {
    this.hold = hold;
  }

  @Override
  public String name() {
    return "delivery-hold";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    return Deed.change(
        Hold.NAME,
        () -> {
          hold.hold();
          EventLog.event("delivery.held").warn();
          return DeskAnswer.of("HELD");
        });
  }
}
