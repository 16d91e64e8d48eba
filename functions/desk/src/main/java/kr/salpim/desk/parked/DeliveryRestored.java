package kr.salpim.desk.parked;

import jakarta.inject.Singleton;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.parked.Operator;

/** After a restore of the table: holds, and what was queued until now is shown to a person. */
@Singleton
class DeliveryRestored implements OperatorCommand {

  private final Hold hold;

  DeliveryRestored(Hold hold) {
    this.hold = hold;
  }

  @Override
  public String name() {
    return "delivery-restored";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    return Deed.change(
        Hold.NAME,
        () -> {
          hold.restored();
          EventLog.event("delivery.restored").warn();
          return DeskAnswer.of("HELD");
        });
  }
}
