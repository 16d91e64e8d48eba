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
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.local.LocalResource;
import kr.salpim.local.board.Seoul;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Check-ins on the board: asked, ignored, chased, passed on; and a neighbour's message ends it. */
@QuarkusTest
@TestProfile(CheckinPageTest.NobodyElse.class)
@WithTestResource(LocalResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CheckinPageTest extends PageTest {

  private static final String NEIGHBOUR = "[data-phone='+821000000104']";
  private static final String VOLUNTEER = "[data-phone='+821000000201']";
  private static final String SUBSTITUTE = "[data-phone='+821000000202']";
  private static final String PLANNER = "[data-phone='+821000000301']";
  private static final LocatorAssertions.ContainsTextOptions IN_TIME =
      new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
  private static final LocatorAssertions.HasCountOptions COUNTED =
      new LocatorAssertions.HasCountOptions().setTimeout(15_000);

  private static final LocatorAssertions.HasAttributeOptions SET =
      new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);

  /** A program of its own: what other tests said would be on the phones too. */
  public static final class NobodyElse implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("salpim.local.ties", "true");
    }
  }

  @Test
  @Order(1)
  void movingTheClockShowsASilenceUntilThePlannerHearsAndAMessageThatEndsOne() {
    Page page = open(1280, 900);
    LocalDate day = nextDay();
    page.locator("#checkins > summary").click();

    Seoul.advanceTo(at(day, 10, 1));
    heard(page, VOLUNTEER, "이웃 2분");
    Locator rounds = page.locator("#checkins-list > li");
    Locator silent = rounds.filter(withText("박○○ 님(5통)"));
    Locator answering = rounds.filter(withText("조○○ 님(7통)"));
    assertThat(rounds).hasCount(2, COUNTED);
    assertThat(silent).containsText("이정민 님에게 여쭘", IN_TIME);
    assertThat(silent).containsText("답이 없으면 다음 차례로");
    assertThat(page.locator("#checkins-list")).not().containsText("순자");
    screenshot(page, "checkins-1280-asked");

    Seoul.advanceTo(at(day, 12, 1));
    heard(page, VOLUNTEER, "다시 여쭙니다");
    assertThat(silent).containsText("이정민 님에게 다시 여쭘", IN_TIME);
    Seoul.advanceTo(at(day, 14, 2));
    heard(page, SUBSTITUTE, "이웃 2분");
    assertThat(silent).containsText("서미라 님에게 여쭘", IN_TIME);
    write(page, NEIGHBOUR, "잘 있어요");
    heard(page, NEIGHBOUR, "답해 주셔서 고맙습니다");
    heard(page, SUBSTITUTE, "조○○ 님(7통) 44년생(이정민 님 담당): 안부가 확인되었어요");
    heard(page, VOLUNTEER, "조○○ 님(7통): 안부가 확인되었어요");
    assertThat(answering).hasAttribute("data-ending", "REACHED", SET);
    assertThat(answering).containsText("본인이 글을 보냄");
    screenshot(page, "checkins-1280-heard");

    Seoul.advanceTo(at(day, 16, 4));
    heard(page, PLANNER, "안부가 확인되지 않은 가구");
    assertThat(silent).hasAttribute("data-ending", "ESCALATED", SET);
    assertThat(silent).containsText("동주민센터로");
    assertThat(page.locator(PLANNER)).not().containsText("박○○");
    assertThat(page.locator("#alerts-list")).containsText("안부가 확인되지 않았어요", IN_TIME);
    screenshot(page, "checkins-1280-escalated");
    onAPhonesWidth(page, silent);
  }

  /** The alert has opened its section as well: there is room for one. */
  private static void onAPhonesWidth(Page page, Locator silent) {
    assertThat(page.locator("#alerts-list > li")).isVisible();
    page.setViewportSize(360, 780);
    assertThat(silent).isVisible();
    assertThat(page.locator("#alerts")).isHidden();
    assertThat(page.locator("#phones")).isHidden();
    nothingSticksOut(page);
    screenshot(page, "checkins-360");
    page.locator("#checkins > summary").click();
    assertThat(page.locator("#phones")).isVisible();
    page.locator("#alerts > summary").click();
    assertThat(page.locator("#alerts-list > li")).isVisible();
    assertThat(page.locator("#checkins")).isHidden();
    screenshot(page, "checkins-360-alerts");
  }

  @Test
  @Order(2)
  void aListIsAnsweredWithAChoiceForEachNeighbour() {
    Page page = open(360, 780);
    LocalDate day = nextDay();
    Seoul.advanceTo(at(day, 10, 1));
    page.locator("#tabs button").filter(withText("우리동네돌봄단")).click();
    Locator lines = page.locator(VOLUNTEER + " .chooser .line");
    assertThat(lines).hasCount(2, COUNTED);
    Locator send = page.locator(VOLUNTEER + " .chooser button");
    assertThat(send).isDisabled();
    lines.first().locator("select").selectOption("1");
    assertThat(send).hasText(Pattern.compile("\\d\\d-1 보내기"));
    lines.last().locator("select").selectOption("2");
    assertThat(send).hasText("1 2 보내기");
    nothingSticksOut(page);
    screenshot(page, "checkins-360-list");

    send.click();
    heard(page, VOLUNTEER, "2분의 안부를 알려 주신 대로 적어 두었어요");
    assertThat(page.locator(VOLUNTEER + " .quick")).hasCount(0, COUNTED);
    screenshot(page, "checkins-360-answered");
    page.locator("#checkins > summary").click();
    assertThat(page.locator("#checkins-list [data-ending='REACHED']")).hasCount(2, COUNTED);
    assertThat(page.locator("#checkins-list")).containsText("이정민 님: 통화했어요");
  }

  @Test
  @Order(3)
  void whoeverIsLeftOfAListIsAnsweredWithOneButton() {
    Page page = open(1280, 900);
    LocalDate day = nextDay();
    Seoul.advanceTo(at(day, 10, 1));
    assertThat(page.locator(VOLUNTEER + " .chooser .line")).hasCount(2, COUNTED);
    write(page, NEIGHBOUR, "ㅇ");
    Locator buttons = page.locator(VOLUNTEER + " .quick button");
    assertThat(buttons).hasCount(4, COUNTED);
    Seoul.advanceTo(at(day, 12, 1));
    heard(page, VOLUNTEER, "박○○ 님(5통)의 안부를 오늘 살펴봐 주시겠어요?");
    assertThat(buttons).hasCount(4, COUNTED);
    page.locator(VOLUNTEER).scrollIntoViewIfNeeded();
    screenshot(page, "checkins-1280-one");
    buttons.filter(withText("걱정돼요")).click();
    heard(page, VOLUNTEER, "동주민센터에 바로 전했어요");
    assertThat(buttons).hasCount(0, COUNTED);
  }

  /** The next on which neighbours are asked after. */
  private static LocalDate nextDay() {
    return WorkingDays.shipped().firstFrom(Seoul.now().toLocalDate().plusDays(1));
  }

  private static void nothingSticksOut(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.section[open], .messages')]"
                    + ".every((n) => n.scrollWidth === n.clientWidth)"))
        .isEqualTo(true);
  }

  private static ZonedDateTime at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(WorkingDays.SEOUL);
  }

  private static void heard(Page page, String phone, String words) {
    assertThat(page.locator(phone)).containsText(words, IN_TIME);
  }
}
