package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.HEALTH;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Basis;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralSheet;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Nothing goes to a private body without consent, and what goes is recorded and no more. */
class ConsentTest {

  private static final Order IN_DANGER =
      new Order(Optional.empty(), Optional.of(new Secret("가스가 새는 방에 혼자 계심")), Optional.empty());

  private final Agencies agencies = new Agencies();

  private Ordered send(Referral referral, Order order) {
    return agencies
        .parts
        .sending()
        .send(referral.household(), referral.id(), order, agencies.planner());
  }

  private Optional<ReferralSheet> fetch(String partner, Referral referral, String purpose) {
    return agencies.parts.book().fetch(agencies.caller(partner), referral.id(), purpose);
  }

  private List<AccessRecord> records(String household) {
    return new AccessLog(agencies.centre.memory, agencies.centre.clock, new CountedIds())
        .of(Set.of(household), YearMonth.from(agencies.today()));
  }

  /** As the desk does where somebody asks for it. */
  private void consent(String household, boolean sharing, LocalDate day) {
    Home home = Home.from(agencies.centre.memory.get(Household.key(household)).orElseThrow());
    Profile profile = home.profile().agreeing(new Consent(true, sharing, Optional.of(day)));
    write(household, profile);
  }

  private void write(String household, Profile profile) {
    agencies.centre.memory.write(
        new Change.Update(
            Household.key(household),
            Map.of(Household.PROFILE, new Value.Hidden(profile.toSecret())),
            Map.of(),
            Set.of(),
            Condition.present()));
  }

  @Test
  void withoutConsentNothingGoesToAPrivateBody() {
    String household = agencies.household("김순자", false);
    Referral referral = agencies.proposed(household, "HOUSING", WELFARE, false);
    assertThat(send(referral, Order.plain())).isEqualTo(new Ordered.Refused(Why.NO_CONSENT));
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.events(WELFARE)).isEmpty();
    assertThat(fetch(WELFARE, referral, "counsel")).isEmpty();
    assertThat(agencies.parts.book().list(agencies.caller(WELFARE), none(), none(), 10)).isEmpty();

    consent(household, true, agencies.today());
    assertThat(Agencies.done(send(referral, Order.plain())).basis()).contains(Basis.CONSENT);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  @Test
  void aPublicBodyHearsByLaw() {
    Referral referral =
        agencies.proposed(agencies.household("김순자", false), "HEALTH", HEALTH, false);
    assertThat(Agencies.done(send(referral, Order.plain())).basis()).contains(Basis.LAW);
    assertThat(fetch(HEALTH, referral, "counsel")).isPresent();
  }

  @Test
  void onlyWhatThePurposeNeedsIsTold() {
    Referral referral = agencies.sent(agencies.household("김순자", true), "HOUSING", WELFARE, false);
    assertThat(fetch(WELFARE, referral, "counsel").orElseThrow().fields().keySet())
        .containsExactly("name", "phone", "householdType", "reason");
    assertThat(fetch(WELFARE, referral, "visit").orElseThrow().fields())
        .containsKeys("address", "caution")
        .doesNotContainKey("ages");
    assertThat(fetch(WELFARE, referral, "curiosity")).isEmpty();
  }

  @Test
  void whoCanBeCalledIsNamed() {
    String household = agencies.household("김순자", true);
    Home home = Home.from(agencies.centre.memory.get(Household.key(household)).orElseThrow());
    Profile was = home.profile();
    Member head = Member.of("김순자", Optional.empty(), Optional.empty());
    Member daughter = Member.of("이딸", Optional.empty(), Optional.of("+821000000899"));
    Referral referral = agencies.sent(household, "HOUSING", WELFARE, false);
    write(household, with(was, List.of(head, daughter)));
    assertThat(fetch(WELFARE, referral, "counsel").orElseThrow().fields())
        .containsEntry("name", new Secret("이딸"))
        .containsEntry("phone", new Secret("+821000000899"));
    write(household, with(was, List.of(head)));
    assertThat(fetch(WELFARE, referral, "counsel").orElseThrow().fields())
        .containsEntry("name", new Secret("김순자"))
        .doesNotContainKey("phone");
  }

  private static Profile with(Profile was, List<Member> members) {
    return new Profile(
        members,
        was.residence(),
        was.type(),
        was.housing(),
        was.consent(),
        was.caution(),
        was.careCrisis());
  }

  @Test
  void whatIsToldIsRecordedBeforeItIsAnswered() {
    String household = agencies.household("김순자", true);
    Referral referral = agencies.sent(household, "HOUSING", WELFARE, false);
    fetch(WELFARE, referral, "counsel").orElseThrow();
    assertThat(records(household))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.who().name()).isEqualTo(WELFARE);
              assertThat(record.source()).isEqualTo("203.0.113.7");
              assertThat(record.purpose()).contains("counsel");
              assertThat(record.groups())
                  .contains(FieldGroup.CONTACT, FieldGroup.ADDRESS_CARD, FieldGroup.NOTES);
            });
  }

  @Test
  void aConsentThatIsTakenBackEndsWhatCanBeFetched() {
    String household = agencies.household("김순자", true);
    Referral referral = agencies.sent(household, "HOUSING", WELFARE, false);
    consent(household, false, agencies.today());
    assertThat(fetch(WELFARE, referral, "counsel")).isEmpty();
    assertThat(records(household)).isEmpty();
    agencies.parts.stranded().ofHousehold(household);
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.last(DemoDong.PLANNER)).contains("정보제공 동의를 거두셔서", "(3담당)");
    assertThat(agencies.events(WELFARE)).containsExactly("kr.salpim.referral.sent");
  }

  @Test
  void whoeverHasNothingToDoWithItSeesNothing() {
    String household = agencies.household("김순자", true);
    Referral referral = agencies.sent(household, "HOUSING", WELFARE, false);
    assertThat(fetch(HEALTH, referral, "counsel")).isEmpty();
    agencies
        .parts
        .book()
        .act(agencies.caller(WELFARE), referral.id(), ReferralAct.DECLINE, none(), "k1");
    assertThat(fetch(WELFARE, referral, "counsel")).isEmpty();
    assertThat(fetch(WELFARE, referral, "visit")).isEmpty();
  }

  @Test
  void inDangerSomebodyWhoLeadsMaySendItWithAReason() {
    Referral referral =
        agencies.proposed(agencies.household("김순자", false), "HOUSING", WELFARE, true);
    assertThat(send(referral, IN_DANGER)).isEqualTo(new Ordered.Refused(Why.NO_APPROVER));
    Order noReason = new Order(none(), Optional.of(new Secret(" ")), none());
    assertThat(
            agencies
                .parts
                .sending()
                .send(referral.household(), referral.id(), noReason, agencies.lead()))
        .isEqualTo(new Ordered.Refused(Why.NO_REASON));
    Referral sent = inDanger(referral);
    assertThat(sent.basis()).contains(Basis.DANGER);
    assertThat(sent.by()).isEqualTo(agencies.lead().token());
    assertThat(sent.danger()).contains(IN_DANGER.danger().get());
    assertThat(fetch(WELFARE, referral, "visit")).isPresent();
  }

  private Referral inDanger(Referral referral) {
    return Agencies.done(
        agencies
            .parts
            .sending()
            .send(referral.household(), referral.id(), IN_DANGER, agencies.lead()));
  }

  @Test
  void theStaffAreRemindedUntilTheHouseholdWasTold() {
    Referral referral =
        agencies.proposed(agencies.household("김순자", false), "HOUSING", WELFARE, false);
    inDanger(referral);
    // Even where it is over.
    agencies
        .parts
        .deciding()
        .withdraw(referral.household(), referral.id(), Agencies.WHY, agencies.planner().token());
    agencies.until("2026-11-30T18:00");
    assertThat(notices(DemoDong.PLANNER)).isEqualTo(3);
    assertThat(notices(DemoDong.TEAM_LEAD)).isEqualTo(3);
    assertThat(agencies.parts.listing().ofDong(DemoDong.CODE, 10))
        .extracting(Referral::id)
        .contains(referral.id());
    Agencies.done(
        agencies
            .parts
            .notices()
            .noticed(
                referral.household(),
                referral.id(),
                new Secret("본인에게 전화로 알림"),
                agencies.planner().token()));
    agencies.until("2026-12-14T18:00");
    assertThat(notices(DemoDong.PLANNER)).isEqualTo(3);
    assertThat(agencies.parts.listing().ofDong(DemoDong.CODE, 10)).isEmpty();
  }

  private long notices(String phone) {
    return agencies.received(phone).stream().filter(text -> text.contains("급히 의뢰한 가구")).count();
  }
}
