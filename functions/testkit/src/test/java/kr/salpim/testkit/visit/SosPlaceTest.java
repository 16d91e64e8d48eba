package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.Test;

/** Who hears where somebody pressed SOS, and whose it is said to be. */
class SosPlaceTest {

  private static final String NORTH = "37.49512";

  private final Outing outing = new Outing();

  @Test
  void theNightDeskHearsWhoHasThePlaceAndNotThePlace() {
    outing.wears(Office.NURSE, "w-1").presses("w-1", "e1", SosTest.HERE).at("10:10");

    assertThat(outing.centre.received(DemoDong.NIGHT_DESK))
        .hasSize(2)
        .allMatch(text -> text.contains("위치는 복지팀장 박팀장님, 동장 직원402님이 받았어요"))
        .noneMatch(text -> text.contains(NORTH) || text.contains("126.88"));
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains(NORTH);
    assertThat(outing.last(Office.DONG_HEAD)).contains(NORTH);
  }

  @Test
  void whoStandsInForAnAbsentTeamLeadHearsThePlace() {
    outing.office.away(
        DemoDong.TEAM_LEAD, Outing.TODAY, Outing.TODAY, Optional.of(DemoDong.PLANNER));
    outing.presses("w-1", "e1", SosTest.HERE);

    assertThat(outing.last(DemoDong.PLANNER)).contains(NORTH);
    assertThat(outing.centre.received(DemoDong.TEAM_LEAD)).isEmpty();
  }

  @Test
  void whereTheTeamLeadWearsItTheHeadAloneHearsThePlace() {
    outing.wears(DemoDong.TEAM_LEAD, "w-1").presses("w-1", "e1", SosTest.HERE);

    assertThat(outing.last(Office.DONG_HEAD)).contains(NORTH);
    assertThat(outing.last(DemoDong.NIGHT_DESK)).contains("위치는 동장 직원402님이 받았어요");
  }

  @Test
  void whereNobodyLeadsTheOthersHearThePlaceForALifeCountsMore() {
    outing.office.nobodyIs(Role.TEAM_LEAD).nobodyIs(Role.DONG_HEAD);
    outing.presses("w-1", "e1", SosTest.HERE);

    assertThat(outing.last(DemoDong.NIGHT_DESK)).contains(NORTH);
    for (String phone : List.of(DemoDong.PLANNER, Office.NURSE, Office.ON_CALL)) {
      assertThat(outing.centre.received(phone)).as(phone).isEmpty();
    }
  }

  @Test
  void whereNoPlaceCameNobodyIsSaidToHaveIt() {
    outing.at("22:00").presses("w-1", "e1", Optional.empty());

    assertThat(outing.last(DemoDong.NIGHT_DESK)).contains("위치는 함께 오지 않았어요");
  }

  @Test
  void anEventFromBeforeItWasHandedOutIsNotSaidToBeTheWearers() {
    outing.at("12:00").wears(Office.NURSE, "w-1");
    pressed(Outing.seoul("09:00"));

    assertThat(outing.last(DemoDong.TEAM_LEAD))
        .contains("지금은 방문간호사 직원302님이 찬(누른 때에는 다른 분이 찼을 수 있어요)", "11월 23일 09:00에");
  }

  @Test
  void anEventAfterItWasHandedOutIsTheWearers() {
    outing.at("10:05").wears(Office.NURSE, "w-1").at("12:00");
    pressed(outing.centre.clock.instant().minus(Duration.ofMinutes(1)));

    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("SOS: 방문간호사 직원302님이 찬 손목시계에서");
  }

  private void pressed(Instant at) {
    outing.delivered(
        () ->
            outing.centre.intake.accept(
                new WebhookEvent.SosCall(
                    "sos",
                    DemoDong.ACCOUNT,
                    "late",
                    new Secret("w-1"),
                    Optional.of(at),
                    SosTest.HERE,
                    OptionalInt.empty())));
  }
}
