package kr.salpim.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import kr.salpim.local.LocalResource;
import kr.salpim.local.board.Seoul;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phone board as people use it, in a browser. */
@QuarkusTest
@WithTestResource(LocalResource.class)
class BoardPageTest extends PageTest {

  private static final String PLANNER = "[data-phone='+821000000301']";

  @BeforeEach
  void byDayStaffHearAtOnce() {
    Seoul.freshMorning();
  }

  @Test
  void whatTheResidentWritesReachesThePlannersPhoneWithoutAReload() {
    Page page = open(1280, 900);
    Locator toPlanner = page.locator(PLANNER + " .theirs");
    Locator toResident = page.locator(RESIDENT + " .theirs");
    int notices = toPlanner.count();
    int answers = toResident.count();
    write(page, RESIDENT, "월세가 석 달 밀렸어요. 어떻게 해야 할지 모르겠어요");

    assertThat(toPlanner.nth(notices)).isVisible(SOON);
    assertThat(toResident.nth(answers)).isVisible(SOON);
    assertThat(toPlanner.nth(notices)).containsText("[구로4동주민센터]");
    page.locator(RESIDENT + " .ask").last().click();
    screenshot(page, "board-1280");
  }

  @Test
  void theNumberedAnswersAreOfferedAndTakenByOneTouch() {
    Page page = open(1280, 900);
    int before = page.locator(PLANNER + " .theirs").count();
    write(page, RESIDENT, "쌀이 떨어졌어요. 도와주세요");
    Locator notice = page.locator(PLANNER + " .theirs").nth(before);
    Locator take = notice.locator(".quick button").filter(withText("제가 맡을게요"));
    assertThat(take).isVisible(SOON);
    String answer = take.locator("b").textContent();
    // Answers count from the moment at which the provider has the question.
    page.waitForTimeout(1_500);
    page.locator(PLANNER + " .quick button").filter(withText(answer)).click();

    assertThat(page.locator(PLANNER + " .mine").last()).containsText(answer);
    assertThat(
            page.locator(PLANNER + " .theirs")
                .filter(withText(answer.split("-")[0] + "번, 맡아 주셔서"))
                .last())
        .isVisible(SOON);
  }

  @Test
  void oneCanOpenWhyAMessageWasUnderstoodThatWay() {
    Page page = open(1280, 900);
    write(page, RESIDENT, "이제 다 그만하고 싶어요");
    Locator item = page.locator(RESIDENT + " .mine").last();
    item.locator(".ask").click();

    Locator why = item.locator(".why");
    assertThat(why).containsText("자살·자해 위험");
    assertThat(why.locator("mark").first()).isVisible();
    assertThat(item.locator(".ask")).hasAttribute("aria-expanded", "true");
    assertThat(item.locator(".badge")).isVisible();
  }

  @Test
  void whatLooksLikeMarkupIsShownAsText() {
    String text = "<img src=x onerror=\"document.title='taken'\"><script>alert(1)</script>";
    Page page = open(1280, 900);
    write(page, RESIDENT, text);

    assertThat(page.locator(RESIDENT + " .mine .text").last()).hasText(text);
    assertThat(page.locator(".phones img, .phones script")).hasCount(0);
    assertThat(page.title()).isEqualTo("살핌 폰 보드");
  }

  @Test
  void theClockCanBeMovedOn() {
    Page page = open(1280, 900);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("+3시간")).click();

    assertThat(page.locator("#offset"))
        .containsText(
            Pattern.compile("시간"), new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
  }

  @Test
  void aTextCanBeSentWithTheKeyboardAlone() {
    Page page = open(1280, 900);
    Locator box = page.locator(RESIDENT + " textarea");
    box.focus();
    page.keyboard().type("키보드로 씁니다");
    page.keyboard().press("Enter");

    assertThat(page.locator(RESIDENT + " .mine .text").last()).hasText("키보드로 씁니다");
    assertThat(box).hasValue("");
  }

  @Test
  void onAPhonesWidthOnePhoneIsShownAndNothingSticksOut() {
    for (int width : List.of(360, 390)) {
      Page page = open(width, 780);
      write(page, RESIDENT, "약도 떨어졌는데 병원 갈 돈이 없어요");
      page.locator(RESIDENT + " .ask").last().click();
      screenshot(page, "board-" + width);

      assertThat(page.locator(".phone:visible")).hasCount(1);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      page.locator("#tabs button").filter(withText("복지플래너")).click();
      assertThat(page.locator(PLANNER)).isVisible();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      screenshot(page, "board-" + width + "-planner");
      context.close();
    }
  }
}
