package kr.salpim.desk.parked;

import jakarta.inject.Singleton;
import java.util.Optional;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.privacy.Secret;

/** Takes a parked item off the list for good; of a household and its signals, with a reason. */
@Singleton
class DismissParked implements OperatorCommand {

  private final ParkedList parked;

  DismissParked(ParkedList parked) {
    this.parked = parked;
  }

  @Override
  public String name() {
    return "parked-dismiss";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String id = body.text("id", ParkedList.MAX_ID);
    Optional<Secret> reason = body.optionalText("reason", ParkedList.MAX_REASON).map(Secret::new);
    String whose = ParkedList.whose(id);
    if (reason.isEmpty() && ParkedList.needsReason(id)) {
      throw body.wrong("reason", "must say why nobody is to look after it");
    }
    return Deed.change(whose, () -> DeskAnswer.of(parked.dismiss(id, by, reason)));
  }
}
