package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.sos.Wearer;
import kr.salpim.domain.watch.Watch;
import kr.salpim.domain.watch.Watches;

/** Shows the smartwatches that a dong may hand out, its gu's too, and who has them. */
@Singleton
class ListWatches implements StaffCommand {

  private final Watches watches;
  private final Offices offices;

  ListWatches(Watches watches, Offices offices) {
    this.watches = watches;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "watches";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    return Deed.read(by.dong(), () -> DeskAnswer.of("LISTED", Map.of("watches", rows(by.dong()))));
  }

  private List<Map<String, Object>> rows(String dong) {
    return Stream.of(dong, Dong.gu(dong))
        .distinct()
        .flatMap(office -> watches.of(office).stream())
        .map(this::row)
        .toList();
  }

  private Map<String, Object> row(Watch watch) {
    Map<String, Object> row = new TreeMap<>();
    row.put("device", watch.device().reveal());
    row.put("dong", watch.office());
    row.put("out", watch.out());
    Optional<Wearer> wearer = watch.wearer();
    row.put("name", wearer.flatMap(this::person).map(who -> who.name().reveal()).orElse(""));
    row.put("since", wearer.map(who -> who.since().toString()).orElse(""));
    row.put("returned", wearer.flatMap(Wearer::returned).map(Object::toString).orElse(""));
    return row;
  }

  /** Who left is nobody any longer. */
  private Optional<Staff> person(Wearer wearer) {
    return offices.dong(wearer.dong()).staff(wearer.token());
  }
}
