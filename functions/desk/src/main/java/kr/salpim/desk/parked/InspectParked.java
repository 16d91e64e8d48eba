package kr.salpim.desk.parked;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.parked.Settled;

/** Shows one parked item closely, still without personal data. */
@Singleton
class InspectParked implements OperatorCommand {

  private final ParkedList parked;

  InspectParked(ParkedList parked) {
    this.parked = parked;
  }

  @Override
  public String name() {
    return "parked-inspect";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String id = body.text("id", ParkedList.MAX_ID);
    return Deed.read(ParkedList.whose(id), () -> inspected(id));
  }

  private DeskAnswer inspected(String id) {
    return parked
        .inspect(id)
        .map(ParkedDetails::of)
        .map(details -> DeskAnswer.of("FOUND", details))
        .orElseGet(() -> DeskAnswer.of(Settled.NOT_PARKED));
  }
}
