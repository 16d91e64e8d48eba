package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.salpim.domain.contact.Role;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A planner who is a counsellor as well is one person: nobody hears the same thing twice. */
class TwoRolesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Days days = new Days(new Centre(new Speech()));
  private final TwoHomes homes = new TwoHomes(days.centre, days.centre.memory);

  @BeforeEach
  void aCounsellorToo() {
    days.office.hire(Role.COUNSELLOR, DemoDong.PLANNER);
  }

  @AfterEach
  void everybodyWasToldOnce() {
    days.settle();
    assertThat(days.centre.mishaps.failed).hasValue(0);
    Ending.judge(days.centre);
  }

  @Test
  void whoTookItAndIsAskedAgainSinceItRoseIsNotToldThatThereIsMore() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.HUNGER).takes(DemoDong.PLANNER, 1);
    days.pass(MINUTE).says(DemoDong.RESIDENT, Speech.GAS).pass(MINUTE);

    assertThat(days.shown(DemoDong.PLANNER)).containsExactly("NEW", "TAKEN", "RAISED");
  }

  @Test
  void whoHadTakenWhatIsTakenUpAgainIsAskedOnceThoughTheLadderBeginsWithThem() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS).pass(MINUTE);
    days.takes(DemoDong.PLANNER, 1).says(DemoDong.NEIGHBOUR, Speech.GAS).pass(MINUTE);
    days.takes(DemoDong.PLANNER, 1);
    homes.merge();
    days.pass(MINUTE);
    homes.undo();
    int asked = days.asked().size();
    days.pass(MINUTE);

    assertThat(days.asked().subList(asked, days.asked().size())).hasSize(1);
    assertThat(days.shown(DemoDong.PLANNER)).endsWith("RESUMED");
  }
}
