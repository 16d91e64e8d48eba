package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.VolunteerGroup;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two neighbours of one name, in one 통, born in one year: nobody may take one for the other. */
class NamesakesTest {

  private static final String OTHER = "+821000000205";

  private final Street street = new Street();
  private final String day = street.today().plusDays(1).toString();

  @AfterEach
  void nothingFailed() {
    assertThat(street.centre.mishaps.failed).hasValue(0);
  }

  private void tie(String name) {
    LocalDate today = street.today();
    Papers papers =
        new Papers(Optional.of(today), Optional.of(today.plusYears(1)), Optional.of(today));
    street.add(People.volunteer(street.token(OTHER), name, OTHER, VolunteerGroup.WATCHER, papers));
    street.tie(street.neighbour("김순자", "+821000000501"), WEEKDAYS);
    street.tie(OTHER, street.neighbour("김말례", "+821000000502"), WEEKDAYS);
  }

  private List<Round> open() {
    return street.rounds().stream().filter(Round::open).toList();
  }

  @Test
  void whoeverStandsInReadsWhoseNeighbourEachIs() {
    tie("이정민");
    street.until(day + "T14:05");
    assertThat(street.received(SUBSTITUTE))
        .hasSize(1)
        .allMatch(
            text ->
                text.contains("김○○ 님(3통) 41년생(한이웃 님 담당)")
                    && text.contains("김○○ 님(3통) 41년생(이정민 님 담당)"));
    assertThat(street.received(VOLUNTEER)).noneMatch(text -> text.contains("담당"));
    street.says(SUBSTITUTE, "1 1").until(day + "T14:10");
    assertThat(open()).isEmpty();
    assertThat(street.received(VOLUNTEER)).last().asString().contains("김○○ 님(3통): 안부가 확인");
  }

  @Test
  void whoeverCannotBeToldApartEvenSoIsForTheStaff() {
    tie("한이웃");
    street.until(day + "T14:05");
    assertThat(open()).as("the substitute is asked after one alone").hasSize(1);
    assertThat(street.received(SUBSTITUTE))
        .hasSize(1)
        .allMatch(text -> text.contains("김○○ 님(3통) 41년생(한이웃 님 담당)의 안부를"));
    Round other = street.rounds().stream().filter(round -> !round.open()).findFirst().orElseThrow();
    assertThat(other.closed().map(Round.Closed::outcome)).contains(Outcome.SILENT);
    assertThat(other.closed().map(Round.Closed::ending)).contains(Ending.ESCALATED);
    assertThat(street.alerts()).hasSize(1);
    assertThat(street.received(DemoDong.PLANNER)).hasSize(1);
    street.says(SUBSTITUTE, "1");
    assertThat(open()).isEmpty();
    assertThat(street.alerts()).as("the answer was about the one who was named").hasSize(1);
  }
}
