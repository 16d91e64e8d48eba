package kr.salpim.domain.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who lives in a household. */
class ProfileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Profile FULL =
      new Profile(
          List.of(
              new Member(
                  "김영자",
                  Sex.FEMALE,
                  Optional.of(LocalDate.of(1950, 3, 2)),
                  "본인",
                  Optional.of("+821000000101"),
                  Optional.empty()),
              new Member(
                  "이하늘",
                  Sex.FEMALE,
                  Optional.of(LocalDate.of(1998, 1, 1)),
                  "손녀",
                  Optional.empty(),
                  Optional.of(LocalDate.of(2027, 2, 1)))),
          Optional.of(new Residence("디지털로 123", Optional.of("3통"))),
          HouseholdType.GRANDPARENTS,
          Housing.RENT,
          new Consent(true, false, Optional.of(LocalDate.of(2026, 1, 5))),
          true,
          false);

  @Test
  void whatIsWrittenIsReadAndNeverPrinted() {
    assertThat(Profile.from(FULL.toSecret())).isEqualTo(FULL);
    Profile empty = Profile.of(List.of(), Optional.empty());
    assertThat(Profile.from(empty.toSecret())).isEqualTo(empty);
    assertThat(FULL.toString() + FULL.members() + FULL.residence())
        .doesNotContain("김영자", "디지털로", "1950", "0101");
    assertThat(ProfileCheck.problems(FULL, TODAY)).isEmpty();
  }

  @Test
  void factorsAreWhatAnAssessmentAsksFor() {
    assertThat(FULL.factors(TODAY)).isEmpty();
    assertThat(of("1986-11-23", Housing.GOSHIWON).factors(TODAY))
        .containsExactlyInAnyOrder(
            HouseholdFact.LIVES_ALONE, HouseholdFact.MIDDLE_AGED_IN_UNSTABLE_HOUSING);
    assertThat(of("1986-11-24", Housing.GOSHIWON).factors(TODAY))
        .containsExactly(HouseholdFact.LIVES_ALONE);
    assertThat(of("1961-11-24", Housing.BASEMENT).factors(TODAY))
        .contains(HouseholdFact.MIDDLE_AGED_IN_UNSTABLE_HOUSING);
    assertThat(of("1961-11-23", Housing.BASEMENT).factors(TODAY))
        .containsExactly(HouseholdFact.LIVES_ALONE);
    assertThat(of("1980-01-01", Housing.RENT).factors(TODAY))
        .containsExactly(HouseholdFact.LIVES_ALONE);
  }

  @Test
  void whatIsSaidAnewCountsButNobodyAndNoCautionIsDropped() {
    Profile newer =
        Profile.of(
            List.of(Member.of("김 영자", Optional.empty(), Optional.of("+821000000202"))),
            Optional.empty());
    Profile together = FULL.then(newer);
    assertThat(together.members()).hasSize(2);
    assertThat(together.members().get(0).phone()).contains("+821000000202");
    assertThat(together.members().get(0).birth()).isPresent();
    assertThat(together.residence()).isEqualTo(FULL.residence());
    assertThat(together.caution()).isTrue();
    assertThat(together.consent()).isEqualTo(FULL.consent());
  }

  @Test
  void whatCannotBeStoredIsRefusedWithFieldAndReason() {
    Profile bad =
        Profile.of(
            List.of(
                Member.of("김\t영자", Optional.of(TODAY.plusDays(1)), Optional.empty()),
                Member.of("9001011234567", Optional.empty(), Optional.empty()),
                Member.of("", Optional.empty(), Optional.empty())),
            Optional.of(new Residence("가".repeat(201), Optional.empty())));
    assertThat(ProfileCheck.problems(bad, TODAY))
        .containsExactly(
            Problem.of("name", Fault.UNREADABLE),
            Problem.of("birth", Fault.IN_FUTURE),
            Problem.of("name2", Fault.RESIDENT_NUMBER),
            Problem.of("name3", Fault.MISSING),
            Problem.of("address", Fault.TOO_LONG));
  }

  private static Profile of(String birth, Housing housing) {
    Member member = Member.of("홍길동", Optional.of(LocalDate.parse(birth)), Optional.empty());
    return new Profile(
        List.of(member),
        Optional.empty(),
        HouseholdType.LIVING_ALONE,
        housing,
        Consent.unasked(),
        false,
        false);
  }
}
