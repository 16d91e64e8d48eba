package kr.salpim.desk.parked;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.parked.ParkedList;

/**
 * Shows what waits for a person in a dong or district office, newest first, without personal data.
 */
@Singleton
class ListParked implements OperatorCommand {

  private final ParkedList parked;
  private final Offices offices;

  ListParked(ParkedList parked, Offices offices) {
    this.parked = parked;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "parked-list";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String dong = offices.code(body);
    return Deed.read(dong, () -> DeskAnswer.of("LISTED", Map.of("entries", entries(dong))));
  }

  private List<ParkedEntry> entries(String dong) {
    return parked.list(dong, ParkedList.MAX_LISTED).stream().map(ParkedEntry::of).toList();
  }
}
