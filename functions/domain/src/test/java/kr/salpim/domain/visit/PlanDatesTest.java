package kr.salpim.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.programme.Occurrences;
import kr.salpim.domain.programme.Programmes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanDatesTest {

  private final PlanDates dates = new PlanDates(VisitNumbers.shipped());

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-12-31",
    "2026-11-16, 2026-11-30",
    "2026-11-17, 2026-12-31",
    "2026-12-18, 2027-01-31",
    "2027-02-14, 2027-02-28",
    "2027-02-15, 2027-03-31",
    "2028-02-15, 2028-02-29",
    "2028-02-16, 2028-03-31"
  })
  void wholeMonthsArePlannedTwoWeeksAhead(LocalDate today, LocalDate until) {
    assertThat(dates.until(today)).isEqualTo(until);
  }

  private static Occurrences of(Optional<LocalDate> birth, Enrolment... enrolments) {
    LocalDate day = LocalDate.of(2026, 11, 23);
    Profile profile =
        Profile.of(List.of(Member.of("가", birth, Optional.empty())), Optional.empty());
    return new Occurrences(
        Programmes.shipped().on(day), profile, List.of(enrolments), (home, member) -> "m");
  }

  private static Enrolment weekly(Optional<LocalDate> reassess) {
    return new Enrolment(
        "h",
        "HEALTH_INTENSIVE",
        "m",
        LocalDate.of(2026, 11, 23),
        reassess,
        "t",
        new Secret("r"),
        Instant.EPOCH);
  }

  private LocalDate next(Occurrences owed, String today) {
    LocalDate day = LocalDate.parse(today);
    Instant next = dates.next("household", owed, dates.until(day), day);
    assertThat(next.atZone(WorkingDays.SEOUL).getHour()).isBetween(1, 4);
    return next.atZone(WorkingDays.SEOUL).toLocalDate();
  }

  @Test
  void whoIsOwedNothingIsLookedAtWithTheYear() {
    assertThat(next(of(Optional.empty()), "2026-11-23")).isEqualTo("2026-12-18");
    assertThat(next(of(Optional.empty()), "2026-12-18")).isEqualTo("2027-12-18");
  }

  @Test
  void aPlanIsDueTwoWeeksBeforeTheMonthOfTheNextWindow() {
    Occurrences turning = of(Optional.of(LocalDate.of(1962, 5, 30)));

    assertThat(next(turning, "2026-12-18")).isEqualTo("2027-04-17");
    // The window of the month that was planned is not looked for again.
    assertThat(next(turning, "2027-04-17")).isEqualTo("2027-12-18");
  }

  @Test
  void weeklyVisitsArePlannedMonthByMonthWithoutAGap() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    for (int month = 0; month < 72; month++) {
      LocalDate until = dates.until(today);
      LocalDate then = next(of(Optional.empty(), weekly(Optional.empty())), today.toString());
      assertThat(then).isBefore(until);
      assertThat(dates.until(then))
          .isEqualTo(until.plusMonths(1).withDayOfMonth(until.plusMonths(1).lengthOfMonth()));
      today = then;
    }
  }

  @Test
  void aGroupIsLookedAtOnTheDayOfItsReassessment() {
    Enrolment enrolment = weekly(Optional.of(LocalDate.of(2026, 12, 3)));

    assertThat(next(of(Optional.empty(), enrolment), "2026-11-23")).isEqualTo("2026-12-03");
    assertThat(next(of(Optional.empty(), enrolment), "2026-12-03")).isEqualTo("2026-12-18");
  }
}
