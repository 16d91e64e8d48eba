package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.VolunteerGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One message may say of several rounds that the neighbour is well. */
class TogetherTest {

  private static final String OLD = "+821000000501";
  private static final String SECOND = "+821000000203";
  private static final String FOUND = "안부가 확인되었어요";

  private final Street street = new Street();
  private final String day = street.today().plusDays(1).toString();

  @AfterEach
  void allIsEnded() {
    assertThat(street.rounds())
        .hasSize(2)
        .allMatch(round -> round.closed().map(Round.Closed::outcome).equals(reached()));
    street.until(day + "T22:00");
    assertThat(street.alerts()).isEmpty();
    assertThat(street.received(OLD)).as("they are thanked once").hasSize(1);
    assertThat(street.centre.mishaps.failed).hasValue(0);
  }

  private static Optional<Outcome> reached() {
    return Optional.of(Outcome.HEARD_FROM);
  }

  private long heard(String phone, String words) {
    return street.received(phone).stream().filter(text -> text.contains(words)).count();
  }

  @Test
  void ofTwoNeighboursWhoShareAPhone() {
    street.tie(street.neighbour("김순자", OLD), WEEKDAYS);
    street.tie(street.neighbour("박말례", OLD), WEEKDAYS);
    street.until(day + "T14:30").says(OLD, "안녕하세요").until(day + "T15:00");
    for (String phone : new String[] {VOLUNTEER, SUBSTITUTE}) {
      assertThat(heard(phone, "김○○ 님(3통)")).as(phone).isPositive();
      assertThat(heard(phone, "박○○ 님(3통)")).as(phone).isPositive();
      assertThat(heard(phone, FOUND)).as(phone).isEqualTo(2);
    }
  }

  @Test
  void ofOneNeighbourWhomTwoVolunteersLookAfter() {
    street.volunteer(SECOND, VolunteerGroup.WATCHER);
    String household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS);
    street.tie(SECOND, household, WEEKDAYS);
    street.until(day + "T10:30").says(OLD, "안녕하세요").until(day + "T11:00");
    assertThat(heard(VOLUNTEER, FOUND)).isOne();
    assertThat(heard(SECOND, FOUND)).isOne();
  }

  @Test
  void ofOneWhomTheSameSubstituteIsAskedAfterTwice() {
    street.volunteer(SECOND, VolunteerGroup.WATCHER);
    String household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS);
    street.tie(SECOND, household, WEEKDAYS);
    street.until(day + "T14:30").says(OLD, "안녕하세요").until(day + "T15:00");
    assertThat(heard(VOLUNTEER, FOUND)).isOne();
    assertThat(heard(SECOND, FOUND)).isOne();
    assertThat(heard(SUBSTITUTE, FOUND)).as("for each time that they were asked").isEqualTo(2);
  }
}
