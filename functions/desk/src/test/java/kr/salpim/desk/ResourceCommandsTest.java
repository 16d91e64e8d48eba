package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What help there is in a dong, and who gives it; natively too ({@code ResourceCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class ResourceCommandsTest {

  private static final String NURSE = "+821000000821";

  @BeforeAll
  static void aPartnerANurseAndAnotherDong() {
    OtherDong.setUp();
    new PartnerRegister(
            FunctionTable.table(), FunctionTable.hash(), () -> UUID.randomUUID().toString())
        .set(
            new Partner(
                "garibong-shops",
                new Secret("가리봉상인회"),
                "SHARING_SHOP",
                Set.of(DemoDong.CODE),
                Set.of(PartnerScope.RESOURCE_READ),
                Optional.empty(),
                Optional.of(DemoDong.sms("+821000000822")),
                Optional.empty()));
    Staff nurse =
        new Staff(
            DemoDong.CODE,
            Role.NURSE,
            Neighbours.token(NURSE),
            new Secret("최간호"),
            DemoDong.sms(NURSE),
            Optional.empty());
    FunctionTable.table().write(new Change.Put(nurse.toItem(), Condition.always()));
    FunctionTable.table().write(new Change.Put(nurse.toContact().toItem(), Condition.always()));
  }

  @Test
  void aShopIsEnteredAndListedBeforeWhatAllOfSeoulHas() {
    set(shop("side-dishes"));
    JsonPath listed = DeskCall.by(NURSE, "resources-list", Map.of("need", "FOOD"));
    List<String> ids = listed.getList("body.resources.resource");
    assertThat(ids.indexOf("side-dishes")).isLessThan(ids.indexOf("food-bank-market"));
    listed.setRootPath("body.resources.find { it.resource == 'side-dishes' }");
    assertThat(listed.getString("name")).isEqualTo("가나반찬");
    assertThat(listed.getString("how")).isEqualTo("02-860-0000으로 전화");
    assertThat(listed.getInt("capacity")).isEqualTo(5);
    assertThat(listed.getString("partner")).isEqualTo("garibong-shops");
    assertThat(listed.getBoolean("verified")).isTrue();
    assertThat(listed.getString("checked")).isEqualTo(today().toString());
  }

  @Test
  void whatIsNotVerifiedSaysSo() {
    JsonPath listed = DeskCall.by(DemoDong.PLANNER, "resources-list", Map.of());
    listed.setRootPath("body.resources.find { it.resource == 'care-sos' }");
    assertThat(listed.getBoolean("verified")).isFalse();
  }

  @Test
  void anotherDongDoesNotSeeIt() {
    set(shop("only-here"));
    assertThat(
            DeskCall.by(OtherDong.PLANNER, "resources-list", Map.of())
                .<String>getList("body.resources.resource"))
        .doesNotContain("only-here")
        .contains("food-bank-market");
  }

  @Test
  void itEndsAfterItsLastDay() {
    set(shop("ends-soon"));
    Map<String, Object> end = Map.of("resource", "ends-soon");
    assertThat(DeskCall.by(DemoDong.PLANNER, "resource-end", end).getString("result"))
        .isEqualTo("ENDED");
    assertThat(ids(today())).contains("ends-soon");
    assertThat(ids(today().plusDays(1))).doesNotContain("ends-soon");
  }

  @Test
  void whatCannotBeIsRefused() {
    refused("resource-set", with("resource", "반찬"), "resource cannot be read");
    refused("resource-set", with("needs", List.of()), "body needs are codes");
    refused("resource-set", with("needs", List.of("반찬")), "body needs are codes");
    refused("resource-set", with("area", OtherDong.CODE), "area is not where you work");
    refused("resource-set", with("checked", "2999-01-01"), "checked is in the future");
    refused("resource-set", with("to", "2020-01-01"), "body it ends before it begins");
    refused("resource-set", with("capacity", -1), "capacity must be a whole number");
    refused("resource-set", with("partner", "nobody-here"), "partner is none that takes part here");
    refused("resource-set", with("what", ""), "what must be a text");
    refused("resource-end", Map.of("resource", "not-there"), "resource is none of the area's");
    JsonPath nurse = DeskCall.by(NURSE, "resource-set", shop("by-nurse"));
    assertThat(nurse.getString("error")).contains("keep the directory");
  }

  @Test
  void agenciesOfTheDongAreListedWithHowTheyAreTold() {
    JsonPath listed = DeskCall.by(DemoDong.PLANNER, "partners-list", Map.of());
    listed.setRootPath("body.partners.find { it.partner == 'garibong-shops' }");
    assertThat(listed.getString("name")).isEqualTo("가리봉상인회");
    assertThat(listed.getString("kind")).isEqualTo("SHARING_SHOP");
    assertThat(listed.getString("sector")).isEqualTo("PRIVATE");
    assertThat(listed.getString("phone")).isEqualTo("+821000000822");
    assertThat(listed.getBoolean("webhook")).isFalse();
    assertThat(listed.getBoolean("present")).isTrue();
    assertThat(listed.<String>getList("scopes")).containsExactly("resource:read");
    assertThat(
            DeskCall.by(OtherDong.PLANNER, "partners-list", Map.of())
                .<String>getList("body.partners.partner"))
        .doesNotContain("garibong-shops");
  }

  private static Map<String, Object> shop(String id) {
    Map<String, Object> shop = new HashMap<>();
    shop.put("resource", id);
    shop.put("needs", List.of("FOOD"));
    shop.put("name", "가나반찬");
    shop.put("what", "주 1회 반찬");
    shop.put("forWhom", "동주민센터가 추천한 이웃");
    shop.put("where", "가리봉시장");
    shop.put("how", "02-860-0000으로 전화");
    shop.put("capacity", 5);
    shop.put("partner", "garibong-shops");
    return shop;
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> shop = shop("wrong-shop");
    shop.put(field, value);
    return shop;
  }

  private static void set(Map<String, Object> shop) {
    JsonPath answer = DeskCall.by(DemoDong.PLANNER, "resource-set", shop);
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("SET");
  }

  private static void refused(String command, Map<String, Object> body, String why) {
    JsonPath answer = DeskCall.by(DemoDong.PLANNER, command, body);
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }

  private static List<String> ids(LocalDate day) {
    return DeskCall.by(DemoDong.PLANNER, "resources-list", Map.of("day", day.toString()))
        .getList("body.resources.resource");
  }

  private static LocalDate today() {
    return Neighbours.today();
  }
}
