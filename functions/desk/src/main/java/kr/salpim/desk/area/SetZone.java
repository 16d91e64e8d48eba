package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.util.stream.IntStream;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Zone;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;

/** Draws a zone (담당구역) of a dong anew, or takes it away. */
@Singleton
class SetZone implements OperatorCommand {

  private static final int MAX_NAME = 20;
  private static final int MAX_TONGS = 200;

  private final Table table;
  private final Offices offices;

  SetZone(Table table, Offices offices) {
    this.table = table;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "zone-set";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    Dong dong = offices.office(body);
    String name = body.text("name", MAX_NAME);
    if (body.flag("remove")) {
      return removed(body, dong, name);
    }
    Zone zone = body.read("tongs", MAX_TONGS, tongs -> Zone.parse(dong.code(), name, tongs));
    dong.zones().stream()
        .filter(other -> !other.name().equals(name) && overlap(zone, other))
        .findFirst()
        .ifPresent(
            other -> {
              throw body.wrong("tongs", "has a 통 that belongs to " + other.name());
            });
    return Deed.change(
        dong.code(),
        () -> {
          table.write(new Change.Put(zone.toItem(), Condition.always()));
          return DeskAnswer.of("SET");
        });
  }

  private Deed removed(Body body, Dong dong, String name) {
    Zone zone =
        dong.zones().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> body.wrong("name", "is no zone of the dong"));
    if (dong.staff().stream()
        .anyMatch(p -> p.worksOn(offices.today()) && p.zone().filter(name::equals).isPresent())) {
      throw body.wrong("name", "is somebody's zone: staff-set gives them another first");
    }
    return Deed.change(
        dong.code(),
        () -> {
          table.write(new Change.Delete(zone.toItem().key(), Condition.always()));
          return DeskAnswer.of("REMOVED");
        });
  }

  private static boolean overlap(Zone one, Zone other) {
    return one.tongs().stream()
        .flatMapToInt(range -> IntStream.rangeClosed(range.from(), range.to()))
        .anyMatch(other::has);
  }
}
