package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.watch.Watches;

/** Has a smartwatch belong to a dong or a district office, or no longer. */
@Singleton
class SetWatch implements OperatorCommand {

  private final Watches watches;
  private final Offices offices;

  SetWatch(Watches watches, Offices offices) {
    this.watches = watches;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "watch-set";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String office = offices.office(body).code();
    String device = WatchDesk.device(body);
    boolean remove = body.flag("remove");
    return Deed.change(
        office,
        () ->
            answer(
                remove ? watches.remove(office, device) : watches.register(office, device),
                office));
  }

  private DeskAnswer answer(Watches.Result result, String office) {
    return switch (result) {
      case REGISTERED, KNOWN -> DeskAnswer.of("SET");
      case REMOVED -> DeskAnswer.of("REMOVED");
      case FULL ->
          DeskAnswer.refused(
              "the office has its %d watches: remove one first".formatted(watches.limit(office)));
      case ELSEWHERE -> DeskAnswer.refused("device is another office's");
      case WORN -> DeskAnswer.refused("device is out: watch-in takes it back first");
      default -> DeskAnswer.refused("device is no watch of the office");
    };
  }
}
