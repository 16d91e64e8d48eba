package kr.salpim.testkit.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.area.Zone;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.ladder.Ladders;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableAreasTest {

  private static final String GU = "11530";
  private static final String GURO4 = "1153055000";
  private static final String GURO5 = "1153056000";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String LADDER =
      "RISK\tCRISIS\tDUTY\t1\tTEAM_LEAD\t1bh\t-\t2016-07-01\tours\tfalse";

  private final List<String> read = new ArrayList<>();
  private final MemoryTable memory = new MemoryTable();

  /** A Monday, 10:00 in Seoul. */
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:00:00Z"));

  private final TableAreas areas = new TableAreas(new Counting(), clock);

  @BeforeEach
  void twoDongOfAGu() {
    put(Dong.nameItem(GURO4, "구로4동"));
    put(Dong.nameItem(GURO5, "구로5동"));
    put(staff(GURO4, Role.TEAM_LEAD, "lead").toItem());
    put(staff(GURO4, Role.PLANNER, "planner").toItem());
    put(staff(GU, Role.NIGHT_DESK, "desk").toItem());
    put(staff(GU, Role.CARE_CRISIS, "care").toItem());
  }

  @Test
  void theStaffOfADongAreItsOwnAndThenThoseOfTheGu() {
    assertThat(areas.dong(GURO4).staff())
        .extracting(Staff::token)
        .containsExactly("planner", "lead", "care", "desk");
    assertThat(areas.dong(GURO5).staff()).extracting(Staff::token).containsExactly("care", "desk");
  }

  @Test
  void theGuIsReadOnceForAllItsDong() {
    areas.dong(GURO4);
    long before = ofGu();
    areas.dong(GURO5);
    areas.dong(GURO4);
    assertThat(before).as("staff, absences, ladders, programmes").isEqualTo(3);
    assertThat(ofGu()).isEqualTo(before);
    clock.advance(TableAreas.REMEMBER_FOR);
    areas.dong(GURO4);
    areas.dong(GURO5);
    assertThat(ofGu()).isEqualTo(2 * before);
  }

  @Test
  void aGuThatIsSetUpIsReadLikeADongWithItsOwnStaffOnce() {
    put(Dong.nameItem(GU, "구로구"));
    assertThat(areas.dong(GU).staff()).extracting(Staff::token).containsExactly("care", "desk");
    Ladders.requireNightDesk(areas.dong(GU));
    Ladders.requireNightDesk(areas.dong(GURO5));
  }

  @Test
  void withoutANightDeskInTheGuTheDongDoesNotStart() {
    put(Dong.nameItem("1154551000", "가산동"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Ladders.requireNightDesk(areas.dong("1154551000")))
        .withMessageStartingWith("no 구청 당직실 is set up for gu 11545: ");
  }

  @Test
  void zonesAndAbsencesOfDongAndGuAreRead() {
    put(Zone.parse(GURO4, "1구역", "1-7,9").toItem());
    put(new Absence(GURO4, "planner", TODAY, TODAY, Optional.of("lead")).toItem());
    put(new Absence(GU, "care", TODAY, TODAY, Optional.empty()).toItem());
    Dong dong = areas.dong(GURO4);
    assertThat(Zone.of(dong.zones(), 9)).map(Zone::name).contains("1구역");
    assertThat(dong.absences()).extracting(Absence::token).containsExactly("planner", "care");
  }

  @Test
  void anAbsenceLongOverIsNotRead() {
    LocalDate spring = TODAY.minusDays(200);
    put(new Absence(GURO4, "planner", spring, spring, Optional.empty()).toItem());
    assertThat(areas.dong(GURO4).absences()).isEmpty();
  }

  @Test
  void whoLeftIsNotReadFromTheDayOn() {
    put(staff(GURO4, Role.PLANNER, "planner").leaving(TODAY.plusDays(1)).toItem());
    assertThat(areas.dong(GURO4).staff()).extracting(Staff::token).contains("planner");
    clock.advance(Duration.ofHours(14));
    assertThat(areas.dong(GURO4).staff()).extracting(Staff::token).doesNotContain("planner");
  }

  @Test
  void theLaddersOfADongStandBeforeThoseOfItsGu() {
    put(Ladders.item(GURO4, LADDER));
    put(Ladders.item(GU, LADDER.replace("TEAM_LEAD", "DONG_HEAD")));
    assertThat(areas.dong(GURO4).ladders())
        .containsExactly(LADDER, LADDER.replace("TEAM_LEAD", "DONG_HEAD"));
    assertThat(areas.dong(GURO5).ladders()).hasSize(1);
  }

  private long ofGu() {
    return read.stream().filter(partition -> partition.equals(Dong.partition(GU))).count();
  }

  private void put(Item item) {
    memory.write(new Change.Put(item, Condition.always()));
  }

  private static Staff staff(String area, Role role, String token) {
    return new Staff(
        area,
        role,
        token,
        new Secret(token),
        Address.phone("sms", "demo", "+821000000300"),
        Optional.empty());
  }

  /** Notes each partition that is read. */
  private final class Counting implements Table {

    @Override
    public List<Item> query(String partition, String sortPrefix, int limit) {
      read.add(partition);
      return memory.query(partition, sortPrefix, limit);
    }

    @Override
    public Optional<Item> get(Key key) {
      read.add(key.partition());
      return memory.get(key);
    }

    @Override
    public Written write(Change change) {
      return memory.write(change);
    }

    @Override
    public Written writeAll(List<Change> changes, String token) {
      return memory.writeAll(changes, token);
    }

    @Override
    public List<Due> due(String clockPartition, long untilMillis, int limit) {
      return memory.due(clockPartition, untilMillis, limit);
    }

    @Override
    public List<Due> dueAfter(String clockPartition, Due after, int limit) {
      return memory.dueAfter(clockPartition, after, limit);
    }

    @Override
    public List<Key> board(String boardPartition, int limit) {
      return memory.board(boardPartition, limit);
    }
  }
}
