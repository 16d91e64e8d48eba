package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.visit.VisitNumbers;
import kr.salpim.domain.watch.Watch;
import kr.salpim.domain.watch.Watches;
import kr.salpim.domain.watch.Watches.Result;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.Test;

/** Which watches an office has, and who wears them. */
class WatchesTest {

  private static final String OTHER = "1153056000";

  private final Outing outing = new Outing();
  private final Watches watches = outing.watches();

  @Test
  void aDongHasThreeAndADistrictOfficeOne() {
    for (String device : new String[] {"w-1", "w-2", "w-3"}) {
      assertThat(watches.register(DemoDong.CODE, device)).isEqualTo(Result.REGISTERED);
    }
    assertThat(watches.register(DemoDong.CODE, "w-4")).isEqualTo(Result.FULL);
    assertThat(watches.register(DemoDong.GU, "w-4")).isEqualTo(Result.REGISTERED);
    assertThat(watches.register(DemoDong.GU, "w-5")).isEqualTo(Result.FULL);

    assertThat(watches.remove(DemoDong.CODE, "w-2")).isEqualTo(Result.REMOVED);
    assertThat(watches.register(DemoDong.CODE, "w-5")).isEqualTo(Result.REGISTERED);
    assertThat(watches.of(DemoDong.CODE))
        .extracting(watch -> watch.device().reveal())
        .containsExactly("w-1", "w-5", "w-3");
  }

  @Test
  void oneWatchHasOneOffice() {
    watches.register(DemoDong.CODE, "w-1");

    assertThat(watches.register(DemoDong.CODE, "w-1")).isEqualTo(Result.KNOWN);
    assertThat(watches.register(OTHER, "w-1")).isEqualTo(Result.ELSEWHERE);
    assertThat(watches.remove(OTHER, "w-1")).isEqualTo(Result.ELSEWHERE);
    assertThat(watches.remove(OTHER, "w-9")).isEqualTo(Result.UNKNOWN);
  }

  @Test
  void twoWhoRegisterTheLastOneAtOnceDoNotPassTheLimit() {
    watches.register(DemoDong.CODE, "w-1");
    watches.register(DemoDong.CODE, "w-2");
    outing.table.always(() -> watches.register(DemoDong.CODE, "w-3"));
    Watches slow =
        new Watches(
            outing.table,
            outing.centre.hash,
            VisitNumbers.shipped(),
            outing.centre.clock,
            new CountedIds());

    assertThat(slow.register(DemoDong.CODE, "w-4")).isEqualTo(Result.FULL);
    assertThat(watches.of(DemoDong.CODE)).hasSize(3);
  }

  @Test
  void whoWearsItKeepsItUntilItIsHandedIn() {
    watches.register(DemoDong.CODE, "w-1");
    Staff nurse = staff(Office.NURSE);
    assertThat(watches.handOut("w-1", nurse)).isEqualTo(Result.OUT);
    assertThat(watches.handOut("w-1", nurse)).isEqualTo(Result.OUT);
    assertThat(watches.handOut("w-1", staff(DemoDong.PLANNER))).isEqualTo(Result.WORN);
    assertThat(watches.remove(DemoDong.CODE, "w-1")).isEqualTo(Result.WORN);

    assertThat(watches.handIn("w-1")).isEqualTo(Result.IN);
    assertThat(watches.handIn("w-1")).isEqualTo(Result.IN);
    assertThat(watches.handOut("w-9", nurse)).isEqualTo(Result.UNKNOWN);
    Watch watch = watches.find("w-1").orElseThrow();
    assertThat(watch.out()).isFalse();
    assertThat(watch.wearer().orElseThrow().token()).as("the last one").isEqualTo(nurse.token());
  }

  private Staff staff(String phone) {
    return new TableAreas(outing.centre.memory, outing.centre.clock)
        .dong(DemoDong.CODE)
        .staff(outing.token(phone))
        .orElseThrow();
  }
}
