package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.domain.tie.VolunteerGroup;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A neighbour who agreed to be written to, and whom two volunteers look after. */
class TwoDirectTest {

  private static final String OLD = "+821000000501";
  private static final String SECOND = "+821000000203";

  private final Street street = new Street();
  private final String day = street.today().plusDays(1).toString();

  @AfterEach
  void nothingFailed() {
    assertThat(street.centre.mishaps.failed).hasValue(0);
  }

  private void tied(TieTimes first, TieTimes second) {
    street.volunteer(SECOND, VolunteerGroup.WATCHER);
    String household = street.neighbour("김순자", OLD);
    Optional<String> substitute = Optional.of(street.token(SUBSTITUTE));
    street.tie(VOLUNTEER, household, first, true, substitute);
    street.tie(SECOND, household, second, true, substitute);
  }

  private static TieTimes from(int hour) {
    return new TieTimes(WEEKDAYS.days(), LocalTime.of(hour, 0), WEEKDAYS.to(), WEEKDAYS.holidays());
  }

  private long asked(String words) {
    return street.received(OLD).stream().filter(text -> text.contains(words)).count();
  }

  @Test
  void theyAreAskedOnceAndOnceMoreForBoth() {
    tied(WEEKDAYS, WEEKDAYS);
    street.until(day + "T11:00");
    assertThat(street.received(OLD)).hasSize(1);
    street.until(day + "T13:00");
    assertThat(street.received(OLD)).hasSize(2);
    street.until(day + "T14:30");
    assertThat(street.received(OLD)).hasSize(2);
    assertThat(street.received(VOLUNTEER)).hasSize(1);
    assertThat(street.received(SECOND)).hasSize(1);
  }

  @Test
  void oneAnswerEndsBothRounds() {
    tied(WEEKDAYS, WEEKDAYS);
    street.until(day + "T10:30").says(OLD, "ㅇ").until(day + "T22:00");
    assertThat(street.rounds())
        .hasSize(2)
        .allMatch(
            round ->
                round.closed().map(Round.Closed::outcome).equals(Optional.of(Outcome.HEARD_FROM)));
    assertThat(street.received(OLD)).as("a question and thanks").hasSize(2);
    assertThat(street.received(VOLUNTEER)).isEmpty();
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void whereOneBeginsLaterItWaitsForTheAnswerToTheFirstQuestion() {
    tied(from(9), from(10));
    street.until(day + "T10:30");
    assertThat(asked("어떻게 지내시나요")).isOne();
    street.until(day + "T12:30");
    assertThat(asked("한 번 더 연락드려요")).isOne();
    assertThat(street.received(OLD)).hasSize(2);
    street.until(day + "T22:00");
    assertThat(street.received(OLD)).hasSize(2);
    assertThat(street.alerts()).hasSize(1);
  }

  @Test
  void ofTwoTicksAtOnceOneAsks() {
    tied(WEEKDAYS, WEEKDAYS);
    street.until(day + "T09:59");
    street.centre.clock.advance(Duration.ofMinutes(1));
    List<CompletableFuture<?>> ticks = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      ticks.add(CompletableFuture.runAsync(street.centre.checkTicker::tick));
    }
    CompletableFuture.allOf(ticks.toArray(CompletableFuture[]::new)).join();
    street.until(day + "T11:00");
    assertThat(street.received(OLD)).hasSize(1);
    assertThat(street.rounds()).allMatch(round -> round.neighbourAsked() == 1);
  }

  @Test
  void aRoundForTheWeatherAsksAnewThoughTheFirstWasAnswered() {
    tied(WEEKDAYS, WEEKDAYS);
    street.until(day + "T10:30").says(OLD, "ㅇ").until(day + "T13:00");
    street.says(DemoDong.PLANNER, "폭염 안부").until(day + "T13:30");
    assertThat(asked("어떻게 지내시나요")).isEqualTo(2);
  }
}
