package kr.salpim.domain.tie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much volunteers may do: by day, days of a week, week and month, as the rows of a day say. */
class WorkedTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final int ROUND = 15;

  private static final VolunteerRules RULES =
      VolunteerRules.of(
          List.of(
              row("240", "3", "-", "2880", "2019-01-01", "true"),
              row("-", "-", "720", "-", "2027-01-01", "true"),
              row("-", "-", "-", "-", "2028-01-01", "false")));

  private static String[] row(
      String day, String days, String week, String month, String from, String on) {
    return new String[] {"CARE_CORPS", day, days, week, month, "-", from, on, "test", "false"};
  }

  private static boolean allows(Worked worked, LocalDate day) {
    return worked.allows(RULES.of(VolunteerGroup.CARE_CORPS, day), day, ROUND);
  }

  @Test
  void fourHoursADay() {
    assertThat(allows(Worked.none().plus(MONDAY, 225), MONDAY)).isTrue();
    assertThat(allows(Worked.none().plus(MONDAY, 226), MONDAY)).isFalse();
    assertThat(allows(Worked.none().plus(MONDAY, 240), MONDAY.plusDays(1))).isTrue();
  }

  @Test
  void threeDaysOfAWeekThatBeginsOnMonday() {
    Worked three =
        Worked.none()
            .plus(MONDAY, ROUND)
            .plus(MONDAY.plusDays(2), ROUND)
            .plus(MONDAY.plusDays(4), ROUND);
    assertThat(allows(three, MONDAY.plusDays(4))).as("one of the three").isTrue();
    assertThat(allows(three, MONDAY.plusDays(6))).as("a fourth, on Sunday").isFalse();
    assertThat(allows(three, MONDAY.plusDays(7))).as("another week").isTrue();
    assertThat(allows(three, MONDAY.minusDays(1))).as("the week before").isTrue();
  }

  @Test
  void fortyEightHoursOfACalendarMonth() {
    LocalDate last = LocalDate.of(2026, 11, 30);
    Worked worked = Worked.none();
    for (int n = 0; n < 12; n++) {
      worked = worked.plus(LocalDate.of(2026, 11, 1 + 2 * n), 240);
    }
    assertThat(worked.month(last)).isEqualTo(2_880);
    assertThat(allows(worked, last)).isFalse();
    assertThat(allows(worked, last.plusDays(1))).as("another month").isTrue();
  }

  @Test
  void aNewerRowReplacesTheOlderFromItsDayOn() {
    LocalDate monday = LocalDate.of(2027, 1, 4);
    Worked worked = Worked.none();
    for (int n = 0; n < 5; n++) {
      worked = worked.plus(monday.plusDays(n), 141);
    }
    assertThat(worked.week(monday)).isEqualTo(705);
    assertThat(allows(worked, monday.plusDays(5))).as("a sixth day, within 12 hours").isTrue();
    assertThat(allows(worked.plus(monday, 1), monday.plusDays(5))).isFalse();
    assertThat(allows(Worked.none().plus(monday, 600), monday)).as("days as they come").isTrue();
    assertThat(RULES.of(VolunteerGroup.CARE_CORPS, LocalDate.of(2026, 12, 31)).minutesDay())
        .hasValue(240);
  }

  @Test
  void aRowThatIsOffCountsForNothing() {
    LocalDate day = LocalDate.of(2028, 2, 1);
    assertThat(RULES.of(VolunteerGroup.CARE_CORPS, day).minutesWeek()).hasValue(720);
  }
}
