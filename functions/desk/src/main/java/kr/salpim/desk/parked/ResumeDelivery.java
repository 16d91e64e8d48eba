package kr.salpim.desk.parked;

import jakarta.inject.Singleton;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.parked.Operator;

/** Sends again. */
@Singleton
class ResumeDelivery implements OperatorCommand {

  private final Hold hold;

  ResumeDelivery(Hold hold) {
    this.hold = hold;
  }

  @Override
  public String name() {
    return "delivery-resume";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    return Deed.change(
        Hold.NAME,
        () -> {
          hold.resume();
          EventLog.event("delivery.resumed").warn();
          return DeskAnswer.of("RESUMED");
        });
  }
}
