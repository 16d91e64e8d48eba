package kr.salpim.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import kr.salpim.local.LocalResource;
import kr.salpim.local.board.Seoul;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The households that wait for somebody, as staff see them on the board. */
@QuarkusTest
@TestProfile(AlertPageTest.NobodyElse.class)
@WithTestResource(LocalResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertPageTest extends PageTest {

  private static final String NEIGHBOUR = "[data-phone='+821000000102']";
  private static final LocatorAssertions.HasAttributeOptions IN_TIME =
      new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);
  private static final String DONG_HEAD = "+821000000501";

  /** A program of its own: what other tests heard of the household would be listed too. */
  public static final class NobodyElse implements QuarkusTestProfile {}

  @Test
  @Order(1)
  void anAlertIsOpenedWithItsReasonsAndItsRecord() {
    Seoul.freshMorning();
    Page page = open(1280, 900);
    write(page, NEIGHBOUR, "옆집 할머니가 월세가 석 달 밀려서 나가야 한대요");
    Locator alert = page.locator("#alerts-list > li").first();
    assertThat(alert).isVisible(SOON);
    assertThat(alert).hasAttribute("data-level", "CAUTION");
    page.locator("#load summary").click();
    page.locator("[data-example='signals']").click();
    assertThat(page.locator("#load [role='status']")).containsText("새로 받음 2");
    page.locator("#load summary").click();
    advance(page);
    assertThat(alert).hasAttribute("data-level", "CRISIS", IN_TIME);
    assertThat(alert).containsText("복지플래너 최은서 님에게 알림");
    assertThat(alert).not().containsText("박순자");
    screenshot(page, "alerts-1280");

    alert.locator(".look").click();
    assertThat(alert).containsText("박순자");
    assertThat(alert.locator(".shares")).containsText("전기 끊김(단전)");
    assertThat(alert.locator(".shares")).containsText("한국전력 등");
    assertThat(alert.locator(".record")).containsText("위기 단계로 올랐어요");
    screenshot(page, "alerts-1280-open");

    page.locator("#viewer").selectOption(DONG_HEAD);
    alert.locator(".look").click();
    assertThat(alert).containsText("이유가 보이지 않아요");
    assertThat(alert).not().containsText("박순자");
    assertThat(alert.locator(".record")).isVisible();
  }

  @Test
  @Order(2)
  void onAPhonesWidthItIsTakenJudgedAndClosed() {
    Page page = open(360, 780);
    assertThat(page.locator("#alerts-count")).hasText("1곳");
    assertThat(page.locator("#phones")).isVisible();
    screenshot(page, "alerts-360-closed");
    page.locator("#alerts > summary").click();
    Locator alert = page.locator("#alerts-list > li").first();
    alert.locator(".look").click();
    assertThat(alert.locator(".shares")).containsText("건강보험료 체납");
    nothingSticksOut(page);
    screenshot(page, "alerts-360-open");

    alert.locator("button").filter(withText("제가 맡을게요")).click();
    assertThat(alert).containsText("복지플래너 최은서 님이 맡음");
    alert.locator("[data-value='RIGHT']").click();
    assertThat(page.locator("#alerts-said")).containsText("까닭을 먼저");
    alert.locator("textarea").fill("집주인과 통화했고 이달 말까지 비워야 한다고 함");
    alert.locator("[data-value='RIGHT']").click();
    assertThat(page.locator("#alerts-said")).containsText("남겼습니다");
    page.evaluate("document.querySelector('.record').scrollIntoView()");
    nothingSticksOut(page);
    screenshot(page, "alerts-360-record");
    alert.locator("[data-value='MET']").click();
    assertThat(alert).containsText("마무리됨");
    assertThat(page.locator("#alerts-count")).hasText("없음");
  }

  @Test
  @Order(3)
  void aFileIsLoadedItsBadRowToldAndTwoHouseholdsCompared() {
    Page page = open(1280, 900);
    if (page.locator("#alerts[open]").count() == 0) {
      page.locator("#alerts > summary").click();
    }
    page.locator("#load summary").click();
    page.locator("[data-example='households']").click();
    assertThat(page.locator("#load .bad li")).hasText(Pattern.compile("5줄 생년월일: 오늘보다 뒤의 날짜예요"));
    assertThat(page.locator("#pairs-count")).hasText("1쌍");
    page.locator("#pairs summary").click();
    page.locator("#pairs-list button").filter(withText("나란히 보기")).click();
    assertThat(page.locator("#pairs-list")).containsText("박정우");
    assertThat(page.locator("#pairs-list")).containsText("박순자");
    screenshot(page, "pairs-1280");
    page.locator("#pairs-list button").filter(withText("합치기")).click();
    assertThat(page.locator("#pairs-said")).containsText("합쳤습니다");
    page.locator("#pairs-said button").click();
    assertThat(page.locator("#pairs-said")).containsText("되돌렸습니다");
  }

  private static void nothingSticksOut(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(
            page.evaluate(
                "(() => { const n = document.querySelector('#alerts');"
                    + " return n.scrollWidth - n.clientWidth; })()"))
        .isEqualTo(0);
  }

  private static void advance(Page page) {
    // Loaded signals are looked at one after the other, spread over half an hour.
    page.locator("[data-advance='PT30M']").click();
    assertThat(page.locator("#moves")).hasAttribute("aria-busy", "false", IN_TIME);
    page.locator("[data-advance='PT5M']").click();
    assertThat(page.locator("#moves")).hasAttribute("aria-busy", "false", IN_TIME);
  }
}
