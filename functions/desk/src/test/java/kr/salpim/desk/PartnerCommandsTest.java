package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Which agencies take part; natively too ({@code PartnerCommandsIT}). */
@QuarkusTest
@TestProfile(OperatorProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class PartnerCommandsTest {

  private static final String OTHER = "1153057000";

  @Test
  void anAgencyTakesPartWithAWebhookAndAPhone() {
    Map<String, Object> wish = agency("guro-welfare");
    wish.put("webhook", "https://hooks.welfare.example.org/salpim");
    wish.put("webhookAccount", "guro-welfare");
    set(wish);

    Partner partner = partners().find("guro-welfare").orElseThrow();
    assertThat(partner.name().reveal()).isEqualTo("구로복지관");
    assertThat(partner.areas()).containsExactly(DemoDong.CODE);
    assertThat(partner.scopes())
        .containsExactlyInAnyOrder(PartnerScope.SIGNAL_WRITE, PartnerScope.REFERRAL_READ);
    assertThat(partner.webhook().orElseThrow().user())
        .isEqualTo("https://hooks.welfare.example.org/salpim");
    assertThat(partner.webhook().orElseThrow().account()).isEqualTo("guro-welfare");
    assertThat(partner.phone().orElseThrow()).isEqualTo(DemoDong.sms("+821000000811"));
    assertThat(Accesses.of("guro-welfare"))
        .extracting(AccessRecord::command)
        .contains("partner-set");
  }

  @Test
  void itIsFoundWhereItTakesPartAndNowhereElse() {
    set(agency("guro-law"));
    assertThat(ids(DemoDong.CODE)).contains("guro-law");
    assertThat(ids(DemoDong.GU)).contains("guro-law");
    assertThat(ids(OTHER)).doesNotContain("guro-law");

    Map<String, Object> wider = agency("guro-law");
    wider.put("areas", List.of(DemoDong.GU));
    set(wider);
    assertThat(ids(OTHER)).contains("guro-law");
  }

  @Test
  void whoAnswersForItIsKnownByItsNameButNobodyLosesWhoTheyAre() {
    Map<String, Object> wish = agency("guro-shop");
    wish.put("phone", "+821000000812");
    set(wish);
    Contact contact = contact("+821000000812");
    assertThat(contact.role()).contains(Role.NEIGHBOUR);
    assertThat(contact.dong()).contains(DemoDong.CODE);

    wish.put("phone", DemoDong.RESIDENT);
    set(wish);
    assertThat(contact(DemoDong.RESIDENT).role()).contains(Role.RESIDENT);
  }

  @Test
  void oneThatLeavesIsStillKnownAndTakesPartNoLonger() {
    set(agency("guro-gone"));
    LocalDate today = LocalDate.now(WorkingDays.SEOUL);
    JsonPath answer = DeskCall.operator("partner-leave", Map.of("partner", "guro-gone"));
    assertThat(answer.getString("result")).isEqualTo("LEFT");
    Partner partner = partners().find("guro-gone").orElseThrow();
    assertThat(partner.present(today)).isFalse();
    assertThat(partner.present(today.minusDays(1))).isTrue();
    assertThat(ids(DemoDong.CODE)).contains("guro-gone");

    set(agency("guro-gone"));
    assertThat(partners().find("guro-gone").orElseThrow().present(today))
        .as("it takes part again")
        .isTrue();
  }

  @Test
  void whatCannotBeIsRefused() {
    refused(with("partner", "Guro Welfare"), "partner cannot be read");
    refused(with("kind", "복지관"), "kind cannot be read");
    refused(with("areas", List.of()), "areas must name a dong or a gu");
    refused(with("areas", List.of("1154551000")), "areas cannot be read");
    refused(with("scopes", List.of("everything")), "scopes cannot be read: a scope is one of");
    refused(with("phone", "1234"), "phone is no number");
    refused(with("account", "sms/nobody"), "account is none of ours");
    refused(with("webhookAccount", "guro-welfare"), "webhook and webhookAccount go together");
    Map<String, Object> inner = with("webhook", "https://10.0.0.1/salpim");
    inner.put("webhookAccount", "guro-welfare");
    refused(inner, "webhook cannot be read: a webhook is a public https address");
    Map<String, Object> dumb = agency("guro-dumb");
    dumb.remove("phone");
    dumb.remove("account");
    refused(dumb, "phone or webhook must be there");
    assertThat(
            DeskCall.operator("partner-leave", Map.of("partner", "nobody-at-all"))
                .getString("error"))
        .isEqualTo("partner is none that takes part");
    assertThat(
            DeskCall.operator("partner-leave", Map.of("partner", "guro-law", "day", "2020-01-01"))
                .getString("error"))
        .isEqualTo("day is in the past");
  }

  private static Map<String, Object> agency(String id) {
    return new HashMap<>(
        Map.of(
            "partner", id,
            "name", "구로복지관",
            "kind", "WELFARE_CENTRE",
            "areas", List.of(DemoDong.CODE),
            "scopes", List.of("signal:write", "referral:read"),
            "phone", "+821000000811",
            "account", "sms/demo"));
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> wish = agency("guro-wrong");
    wish.put(field, value);
    return wish;
  }

  private static void set(Map<String, Object> wish) {
    JsonPath answer = DeskCall.operator("partner-set", wish);
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("SET");
  }

  private static void refused(Map<String, Object> wish, String why) {
    JsonPath answer = DeskCall.operator("partner-set", wish);
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }

  private static List<String> ids(String area) {
    return partners().in(area).stream().map(Partner::id).toList();
  }

  private static PartnerRegister partners() {
    return new PartnerRegister(FunctionTable.table(), FunctionTable.hash(), () -> "unused");
  }

  private static Contact contact(String phone) {
    String token = FunctionTable.hash().of(DemoDong.sms(phone).canonical());
    return FunctionTable.table().get(Contact.key(token)).map(Contact::from).orElseThrow();
  }
}
