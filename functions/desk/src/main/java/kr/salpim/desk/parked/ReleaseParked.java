package kr.salpim.desk.parked;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.parked.ParkedList;

/** Has a parked item done anew, once, however many people ask. */
@Singleton
class ReleaseParked implements OperatorCommand {

  private final ParkedList parked;

  ReleaseParked(ParkedList parked) {
    this.parked = parked;
  }

  @Override
  public String name() {
    return "parked-release";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String id = body.text("id", ParkedList.MAX_ID);
    return Deed.change(ParkedList.whose(id), () -> DeskAnswer.of(parked.release(id, by)));
  }
}
