package kr.salpim.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.Secret;
import org.junit.jupiter.api.Test;

/** An enrolment is of a member: without one it owes nothing. */
class EnrolledMemberTest {

  private static final LocalDate SINCE = LocalDate.of(2026, 11, 23);
  private static final LocalDate TODAY = SINCE.plusWeeks(1);
  private static final Enrolment WEEKLY =
      new Enrolment(
          "h",
          "HEALTH_INTENSIVE",
          "h노인",
          SINCE,
          Optional.empty(),
          "t",
          new Secret("r"),
          Instant.EPOCH);

  @Test
  void whoeverLivesThereNoLongerIsOwedNothing() {
    assertThat(owed(WEEKLY, "다른 사람")).isEmpty();
    assertThat(owed(WEEKLY, "노인")).hasSize(1);
  }

  @Test
  void whoeverWasCorrectedIsVisitedUnderTheNameThatTheVisitsHave() {
    assertThat(owed(WEEKLY.of("h로인"), "노인")).isEmpty();
    assertThat(owed(WEEKLY.of("h로인"), "로인"))
        .extracting(Occurrence::mark)
        .containsExactly("h노인|" + TODAY);
  }

  @Test
  void anEnrolmentIsReadAsItWasWritten() {
    assertThat(Enrolment.from(WEEKLY.toItem()).mark()).isEqualTo("h노인");
    Enrolment corrected = Enrolment.from(WEEKLY.of("h로인").toItem());
    assertThat(corrected.member()).isEqualTo("h노인");
    assertThat(corrected.mark()).isEqualTo("h로인");
  }

  private static List<Occurrence> owed(Enrolment enrolment, String name) {
    Member member = Member.of(name, Optional.empty(), Optional.empty());
    return new Occurrences(
            Programmes.shipped().on(TODAY),
            Profile.of(List.of(member), Optional.empty()),
            List.of(enrolment),
            (home, one) -> home + one.name())
        .between(TODAY, TODAY);
  }
}
