package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** A neighbour is asked after, and a silence is noticed. The first day is a Tuesday. */
class CheckLadderTest {

  private static final String OLD = "+821000000501";

  private final Street street = new Street();

  private String today() {
    return street.today().toString();
  }

  @Test
  void aVolunteerIsAskedWithTheMaskedNameAndAnswersWithANumber() {
    String household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS);
    String day = street.today().plusDays(1).toString();

    street.until(day + "T10:00");
    assertThat(street.received(VOLUNTEER)).hasSize(1);
    assertThat(street.received(VOLUNTEER).get(0))
        .contains("김○○ 님(3통)", "1 뵈었어요, 괜찮으세요", "4 걱정돼요")
        .doesNotContain("순자");

    street.says(VOLUNTEER, "1");
    Round round = street.round(household, day);
    assertThat(round.closed().map(Round.Closed::outcome)).contains(Outcome.MET);
    assertThat(round.closed().map(Round.Closed::ending)).contains(Ending.REACHED);
    assertThat(street.received(VOLUNTEER).get(1)).contains("적어 두었어요", "고맙습니다");
    street.until(day + "T23:00");
    assertThat(street.received(VOLUNTEER)).hasSize(2);
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void aSilenceGoesFromTheVolunteerToTheSubstituteAndToThePlanner() {
    String household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS);
    String day = street.today().plusDays(1).toString();

    street.until(day + "T12:00");
    assertThat(street.received(VOLUNTEER)).hasSize(2);
    assertThat(street.received(VOLUNTEER).get(1)).contains("다시 여쭙니다");
    street.until(day + "T13:59");
    assertThat(street.received(SUBSTITUTE)).isEmpty();
    street.until(day + "T14:01");
    assertThat(street.received(SUBSTITUTE)).hasSize(1);
    assertThat(street.received(SUBSTITUTE).get(0)).contains("김○○ 님(3통)");
    street.until(day + "T16:02");
    assertThat(street.alerts()).hasSize(1);
    assertThat(street.alerts().get(0).kind()).isEqualTo(CaseKind.CHECK_IN);
    assertThat(street.received(DemoDong.PLANNER)).hasSize(1);
    assertThat(street.received(DemoDong.PLANNER).get(0))
        .contains("안부가 확인되지 않은", "안부를 확인해 주세요")
        .doesNotContain("김");
    assertThat(street.round(household, day).closed().map(Round.Closed::ending))
        .contains(Ending.ESCALATED);
  }

  @Test
  void aMessageOfTheNeighbourEndsItAndWhoeverWasAskedHears() {
    String household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS);
    String day = street.today().plusDays(1).toString();

    street.until(day + "T14:30");
    street.says(OLD, "안녕하세요");
    Round round = street.round(household, day);
    assertThat(round.closed().map(Round.Closed::outcome)).contains(Outcome.HEARD_FROM);
    assertThat(street.received(OLD).get(0)).contains("답해 주셔서 고맙습니다");
    street.until(day + "T15:00");
    assertThat(street.received(VOLUNTEER)).hasSize(3);
    assertThat(street.received(VOLUNTEER).get(2)).contains("안부가 확인되었어요");
    assertThat(street.received(SUBSTITUTE)).hasSize(2);
    street.until(day + "T23:00");
    assertThat(street.alerts()).isEmpty();
    assertThat(street.received(DemoDong.PLANNER)).isEmpty();
  }

  @Test
  void aNeighbourWhoAgreedIsAskedFirst() {
    String household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS, true, Optional.of(street.token(SUBSTITUTE)));
    String day = street.today().plusDays(1).toString();

    street.until(day + "T10:01");
    assertThat(street.received(OLD)).hasSize(1);
    assertThat(street.received(VOLUNTEER)).isEmpty();
    street.until(day + "T14:01");
    assertThat(street.received(OLD)).hasSize(2);
    assertThat(street.received(VOLUNTEER)).hasSize(1);
    street.says(OLD, "ㅇ");
    assertThat(street.round(household, day).closed().map(Round.Closed::outcome))
        .contains(Outcome.HEARD_FROM);
  }
}
