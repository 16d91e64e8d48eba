package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.Wish;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** A referral over the calls alone, from the event to the result on the planner's phone. */
class RealBookTest {

  private final Agencies agencies = new Agencies(all -> all.centre.referrals.book());
  private final Agency centre = agencies.agency(Agencies.CENTRE);

  @Test
  void whatWasSentIsListedFetchedTakenAndCompleted() {
    String id = sent();
    assertThat(centre.get("/events").json().path("events").findValuesAsText("subject"))
        .contains(id);
    assertThat(centre.get("/referrals?status=sent").json().path("referrals").path(0).path("id"))
        .hasToString("\"" + id + "\"");
    Agency.Answer sheet = centre.get("/referrals/" + id + "?purpose=" + purpose());
    assertThat(sheet.status()).as(sheet.raw().body()).isEqualTo(200);
    assertThat(sheet.json().path("fields").path("name").asText()).isEqualTo("김순자");

    assertThat(act(id, "accept", "")).isEqualTo("accepted");
    assertThat(act(id, "progress", "{\"note\":\"내일 찾아뵙니다\"}")).isEqualTo("in-progress");
    assertThat(act(id, "complete", "{\"result\":\"밑반찬을 전했습니다\"}")).isEqualTo("completed");
    assertThat(
            centre.post("/referrals/" + id + "/decline", "late", "{\"reason\":\"늦음\"}").problem())
        .isEqualTo("wrong-state");

    agencies.centre.stream();
    agencies.centre.pass(Duration.ofMinutes(3));
    assertThat(agencies.centre.received(DemoDong.PLANNER))
        .anyMatch(text -> text.contains("1 확인했어요"));
  }

  @Test
  void ofWhatWasSentToAnotherNothingCanBeTold() {
    String id = sent();
    Agency other = agencies.agency(Agencies.ELSEWHERE);
    Set<String> answers = new HashSet<>();
    for (String asked : List.of(id, id.substring(0, 21) + "x", "0123456789abcdefghijkl", "x")) {
      answers.add(other.get("/referrals/" + asked + "?purpose=" + purpose()).raw().toString());
      Agency.Answer act = other.post("/referrals/" + asked + "/accept", "k-" + asked, "");
      answers.add(act.raw().toString());
    }
    assertThat(answers).hasSize(1);
    assertThat(centre.get("/referrals/" + id + "?purpose=no-such-purpose").problem())
        .isEqualTo("not-found");
  }

  private String act(String id, String act, String body) {
    Agency.Answer answer = centre.post("/referrals/" + id + "/" + act, act, body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    Agency.Answer again = centre.post("/referrals/" + id + "/" + act, act, body);
    assertThat(again.raw().body()).isEqualTo(answer.raw().body());
    return answer.json().path("status").asText();
  }

  private static String purpose() {
    return "visit";
  }

  private String sent() {
    String household = household();
    Ordered proposed =
        agencies
            .centre
            .referrals
            .proposing()
            .propose(
                new Wish(
                    household, "FOOD", Optional.of(Agencies.CENTRE), false, new Secret("쌀이 떨어졌어요")),
                planner().token());
    Referral referral = ((Ordered.Done) proposed).referral();
    Ordered sent =
        agencies
            .centre
            .referrals
            .sending()
            .send(household, referral.id(), Order.plain(), planner());
    assertThat(sent).isInstanceOf(Ordered.Done.class);
    return referral.id();
  }

  private Staff planner() {
    LocalDate today = LocalDate.parse("2026-11-23");
    return new Roster(
            new TableAreas(agencies.centre.memory, agencies.centre.clock).dong(DemoDong.CODE))
        .who(Role.PLANNER, Optional.empty(), today)
        .orElseThrow();
  }

  private String household() {
    Profile profile =
        new Profile(
            List.of(
                Member.of(
                    "김순자", Optional.of(LocalDate.of(1950, 3, 2)), Optional.of("+821000000177"))),
            Optional.of(new Residence("구로동로 7길 1", Optional.empty())),
            HouseholdType.LIVING_ALONE,
            Housing.UNKNOWN,
            new Consent(true, true, Optional.of(LocalDate.parse("2026-11-20"))),
            false,
            false);
    Settled settled =
        new Households(
                agencies.centre.memory,
                agencies.centre.hash,
                agencies.centre.clock,
                new CountedIds())
            .create(new Draft("ref-1", DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
    return ((Settled.Created) settled).id();
  }
}
