package kr.salpim.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.Wish;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tick's function as the schedule calls it; natively too ({@code PartnersTickIT}). */
@Tag("aws")
@QuarkusTest
@TestProfile(TickProfile.class)
@QuarkusTestResource(AgencyTable.class)
@QuarkusTestResource(MockLambda.class)
class PartnersTickTest {

  private static final String PHONE = "+821000000932";

  @Test
  void whoeverIsLateIsRemindedAndWillBeAgain() {
    Instant longAgo = Instant.now().minus(Duration.ofDays(10));
    Table table = AgencyTable.table();
    ReferralParts parts = parts(table, Clock.fixed(longAgo, ZoneOffset.UTC));
    Wish wish =
        new Wish(
            household(table, longAgo),
            "FOOD",
            Optional.of(AgencyTable.PARTNER),
            false,
            new Secret("쌀이 떨어졌어요"));
    Referral proposed = ((Ordered.Done) parts.proposing().propose(wish, "planner")).referral();
    assertThat(proposed.due()).hasValueSatisfying(at -> assertThat(at).isBefore(Instant.now()));

    MockLambda.invoke("{\"time\":\"2026-11-23T01:00:00Z\",\"source\":\"aws.scheduler\"}")
        .post("/")
        .then()
        .statusCode(200);

    Referral after = parts.listing().read(proposed.household(), proposed.id()).orElseThrow();
    assertThat(after.due()).hasValueSatisfying(at -> assertThat(at).isAfter(Instant.now()));
    assertThat(after.step()).isGreaterThan(proposed.step());
  }

  private static ReferralParts parts(Table table, Clock clock) {
    KeyedHash hash = AgencyTable.hash();
    Ids ids = new RandomIds();
    ReferralParts.Around around =
        new ReferralParts.Around(
            new TableAreas(table, clock),
            new PartnerRegister(table, hash, ids),
            new TableResources(table));
    return ReferralParts.shipped(table, around, Texts.shipped(), hash, clock, ids);
  }

  private static String household(Table table, Instant at) {
    Profile profile =
        Profile.of(
            List.of(Member.of("김순자", Optional.of(LocalDate.of(1950, 3, 2)), Optional.of(PHONE))),
            Optional.empty());
    Settled settled =
        new Households(table, AgencyTable.hash(), Clock.fixed(at, ZoneOffset.UTC), new RandomIds())
            .create(new Draft("tick", DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
    return ((Settled.Created) settled).id();
  }
}
