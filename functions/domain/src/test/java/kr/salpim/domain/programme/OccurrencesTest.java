package kr.salpim.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Sex;
import kr.salpim.domain.privacy.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {

  private static final LocalDate EVER = day("1900-01-01");
  private static final LocalDate NEVER = day("2099-12-31");
  private static final Programmes SHIPPED = Programmes.shipped();
  private static final Member OLD = born("노인", "1950-03-04");

  private HouseholdType type = HouseholdType.OTHER;
  private Housing housing = Housing.UNKNOWN;
  private boolean careCrisis;
  private Programmes programmes = SHIPPED;
  private List<Enrolment> enrolments = List.of();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Member born(String name, String birth) {
    return Member.of(name, Optional.of(day(birth)), Optional.empty());
  }

  private static Member expecting(String due) {
    Optional<LocalDate> birth = Optional.of(day("1994-05-05"));
    return new Member("산모", Sex.FEMALE, birth, "", Optional.empty(), Optional.of(day(due)));
  }

  private static Enrolment enrolled(String programme, String member, String since) {
    return new Enrolment(
        "h", programme, member, day(since), Optional.empty(), "t", new Secret("r"), Instant.EPOCH);
  }

  private List<Occurrence> owed(String programme, LocalDate from, LocalDate to, Member... members) {
    Profile profile =
        new Profile(
            List.of(members),
            Optional.empty(),
            type,
            housing,
            Consent.unasked(),
            false,
            careCrisis);
    return new Occurrences(
            programmes.on(day("2026-11-23")), profile, enrolments, (home, m) -> home + m.name())
        .between(from, to).stream().filter(one -> one.programme().id().equals(programme)).toList();
  }

  private static List<String> windows(List<Occurrence> owed) {
    return owed.stream().map(one -> one.opens() + " " + one.closes()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "AGE_65, 1961-11-28, 2026-11-28, 2027-02-26",
    // A day older on the last of February where a year has no 29th.
    "AGE_65, 1964-02-29, 2029-02-28, 2029-05-29",
    "AGE_70, 1956-02-29, 2026-02-28, 2026-05-29",
    // Clocks in Seoul stood half an hour off until 10 August 1961.
    "AGE_70, 1956-08-10, 2026-08-10, 2026-11-08",
    "AGE_65, 1960-12-31, 2025-12-31, 2026-03-31",
    "AGE_65, 1961-01-01, 2026-01-01, 2026-04-01",
    "BIRTH, 2026-12-20, 2026-12-20, 2027-01-17",
    "BIRTH, 2028-02-29, 2028-02-29, 2028-03-28"
  })
  void aDayOfLifeIsVisitedOnceInItsWindow(String programme, String birth, String from, String to) {
    assertThat(windows(owed(programme, EVER, NEVER, born("가", birth))))
        .containsExactly(from + " " + to);
  }

  @Test
  void theWindowIsFoundFromItsFirstDayToItsLast() {
    Member member = born("가", "1961-11-28");

    assertThat(owed("AGE_65", day("2026-11-27"), day("2026-11-27"), member)).isEmpty();
    assertThat(owed("AGE_65", day("2026-11-28"), day("2026-11-28"), member)).hasSize(1);
    assertThat(owed("AGE_65", day("2027-02-26"), day("2027-02-26"), member)).hasSize(1);
    assertThat(owed("AGE_65", day("2027-02-27"), day("2027-02-27"), member)).isEmpty();
  }

  @Test
  void whoExpectsAChildIsVisitedFromTheTwentiethWeekOn() {
    assertThat(windows(owed("PREGNANCY", EVER, NEVER, expecting("2027-05-20"))))
        .containsExactly("2026-12-31 2027-05-13");
    LocalDate inWeek33 = day("2027-05-20").minusWeeks(7);
    assertThat(owed("PREGNANCY", inWeek33, inWeek33, expecting("2027-05-20"))).hasSize(1);
  }

  @Test
  void twinsAreVisitedAtOnceAndSiblingsEach() {
    assertThat(owed("BIRTH", EVER, NEVER, born("가", "2027-01-05"), born("나", "2027-01-05")))
        .hasSize(1);
    assertThat(owed("BIRTH", EVER, NEVER, born("가", "2027-01-05"), born("나", "2027-01-06")))
        .hasSize(2);
  }

  @Test
  void highRiskIsFiveVisitsBeforeBirthAndTwentyAfterIt() {
    enrolments =
        List.of(
            enrolled("MATERNAL_RISK_BEFORE", "h산모", "2026-11-01"),
            enrolled("MATERNAL_RISK_AFTER", "h아기", "2027-05-20"));
    List<Occurrence> before = owed("MATERNAL_RISK_BEFORE", EVER, NEVER, expecting("2027-05-20"));
    List<Occurrence> after = owed("MATERNAL_RISK_AFTER", EVER, NEVER, born("아기", "2027-05-20"));

    assertThat(before).hasSize(5);
    assertThat(after).hasSize(20);
    assertThat(before.get(4).closes()).isBefore(day("2027-05-20"));
    assertThat(after.get(0).opens()).isEqualTo("2027-05-24");
    assertThat(after.get(19).closes()).isBefore(day("2029-05-20"));
    for (int n = 1; n < after.size(); n++) {
      assertThat(after.get(n).opens()).isAfter(after.get(n - 1).closes());
    }
  }

  @Test
  void whatWasOverBeforeTheEnrolmentIsNotOwed() {
    enrolments = List.of(enrolled("MATERNAL_RISK_AFTER", "h아기", "2027-11-20"));

    assertThat(owed("MATERNAL_RISK_AFTER", EVER, NEVER, born("아기", "2027-05-20")))
        .hasSize(7)
        .allMatch(one -> !one.closes().isBefore(day("2027-11-20")));
  }

  @Test
  void anEnrolmentCountsForItsMemberAlone() {
    enrolments = List.of(enrolled("HOME_CARE_CHILD", "h첫째", "2026-11-23"));

    assertThat(
            windows(
                owed(
                    "HOME_CARE_CHILD",
                    EVER,
                    NEVER,
                    born("첫째", "2023-11-30"),
                    born("둘째", "2024-02-29"))))
        .containsExactly("2026-11-30 2027-05-29", "2027-11-30 2028-05-28", "2028-11-30 2029-05-29");
  }

  @ParameterizedTest
  @CsvSource({
    "HEALTH_INTENSIVE, SEOUL, 2026-11-23, 313",
    "HEALTH_INTENSIVE, NATIONAL, 2026-11-23, 200",
    "HEALTH_REGULAR, SEOUL, 2027-01-31, 72",
    "HEALTH_REGULAR, NATIONAL, 2027-01-31, 24",
    "HEALTH_SELF, SEOUL, 2027-08-31, 12",
    "POVERTY_CRISIS, SEOUL, 2028-02-29, 72"
  })
  void repeatedWindowsTileWithoutAGapWhereverOneLooks(
      String programme, String table, String since, int windows) {
    programmes = SHIPPED.with("use " + table);
    enrolments = List.of(enrolled(programme, "h노인", since));
    LocalDate end = day(since).plusYears(6).minusDays(1);
    List<Occurrence> all = owed(programme, day(since), end, OLD);

    assertThat(all).extracting(Occurrence::mark).doesNotHaveDuplicates();
    assertThat(all.get(0).opens()).isEqualTo(since);
    for (int n = 1; n < all.size(); n++) {
      assertThat(all.get(n).opens()).isEqualTo(all.get(n - 1).closes().plusDays(1));
    }
    // Six years of 2,191 or 2,192 days.
    assertThat(all).hasSizeBetween(windows, windows + 1);
    for (LocalDate look = day(since); look.isBefore(end); look = look.plusDays(37)) {
      assertThat(owed(programme, look, look, OLD)).hasSize(1).isSubsetOf(all);
    }
  }

  @Test
  void anotherTablesVisitsAreOtherVisitsThoughTheirNumbersAreTheSame() {
    enrolments = List.of(enrolled("HEALTH_INTENSIVE", "h노인", "2026-11-23"));
    List<String> weekly =
        owed("HEALTH_INTENSIVE", day("2026-11-23"), day("2027-02-01"), OLD).stream()
            .map(Occurrence::mark)
            .toList();
    programmes = SHIPPED.with("use NATIONAL");

    assertThat(owed("HEALTH_INTENSIVE", day("2027-01-10"), day("2027-01-31"), OLD))
        .extracting(Occurrence::mark)
        .isNotEmpty()
        .doesNotContainAnyElementsOf(weekly);
  }

  @Test
  void aSeasonGoesOverTheNewYearAndIsOneVisit() {
    type = HouseholdType.LIVING_ALONE;

    assertThat(windows(owed("WINTER", day("2027-01-10"), day("2027-01-10"))))
        .containsExactly("2026-11-15 2027-02-28");
    assertThat(windows(owed("WINTER", day("2026-11-23"), day("2028-12-31"))))
        .containsExactly("2026-11-15 2027-02-28", "2027-11-15 2028-02-28", "2028-11-15 2029-02-28");
    assertThat(owed("WINTER", day("2028-02-29"), day("2028-11-14"))).isEmpty();
    assertThat(windows(owed("SUMMER", day("2026-12-31"), day("2027-12-31"))))
        .containsExactly("2027-07-01 2027-08-31");
  }

  @Test
  void theSurveyComesOnceAQuarterForTheMiddleAgedInUnstableHousing() {
    housing = Arrays.stream(Housing.values()).filter(Housing::unstable).findFirst().orElseThrow();
    Member turns40 = born("가", "1987-05-10");

    // Forty in the middle of a quarter: from the next one on.
    assertThat(windows(owed("SURVEY", day("2027-01-01"), day("2027-12-31"), turns40)))
        .containsExactly("2027-07-01 2027-09-30", "2027-10-01 2027-12-31");
    assertThat(windows(owed("SURVEY", day("2027-08-01"), day("2027-12-31"), turns40)))
        .containsExactly("2027-07-01 2027-09-30", "2027-10-01 2027-12-31");
  }

  @Test
  void aCareCrisisIsLookedAtEachMonth() {
    assertThat(owed("CARE_CRISIS", day("2026-12-01"), day("2027-02-28"))).isEmpty();
    careCrisis = true;

    List<Occurrence> owed = owed("CARE_CRISIS", day("2026-12-15"), day("2028-02-29"));
    assertThat(owed).hasSize(15);
    assertThat(owed.get(14).closes()).isEqualTo("2028-02-29");
    assertThat(ChronoUnit.MONTHS.between(owed.get(0).opens(), owed.get(14).opens())).isEqualTo(14);
  }

  @Test
  void everyShippedProgrammeOwesSomething() {
    type = HouseholdType.LIVING_ALONE;
    housing = Arrays.stream(Housing.values()).filter(Housing::unstable).findFirst().orElseThrow();
    careCrisis = true;
    Member[] members = {
      born("어른", "1961-11-28"),
      born("가장", "1980-01-01"),
      expecting("2027-05-20"),
      born("아기", "2026-11-30")
    };
    enrolments =
        SHIPPED.on(day("2026-11-23")).stream()
            .map(
                row ->
                    enrolled(row.id(), row.id().endsWith("BEFORE") ? "h산모" : "h아기", "2026-11-23"))
            .toList();

    assertThat(SHIPPED.on(day("2026-11-23")))
        .allMatch(row -> !owed(row.id(), day("2026-11-23"), day("2034-12-31"), members).isEmpty());
  }
}
