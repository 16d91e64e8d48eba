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
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.local.LocalResource;
import kr.salpim.local.board.Seoul;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Referrals on the board: by need to an agency, and what came of it confirmed. */
@QuarkusTest
@TestProfile(ReferralPageTest.NobodyElse.class)
@WithTestResource(LocalResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReferralPageTest extends PageTest {

  private static final String PLANNER = "+821000000301";
  private static final String TEAM_LEAD = "+821000000401";
  private static final String LAWYER = "[data-phone='+821000000701']";
  private static final Pattern CODE = Pattern.compile("인증번호는 (\\d{6})");

  private static final LocatorAssertions.ContainsTextOptions IN_TIME =
      new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
  private static final LocatorAssertions.HasCountOptions COUNTED =
      new LocatorAssertions.HasCountOptions().setTimeout(15_000);

  /** A program of its own: what other tests said would be on the phones too. */
  public static final class NobodyElse implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("salpim.local.ties", "false");
    }
  }

  @Test
  @Order(1)
  void aNeedLeadsToAnAgencyAndItsResultToThePlannersPhone() {
    duringOfficeHours();
    Page page = referrals(1280, 900);
    propose(page, "010-0000-0104", "FOOD");
    screenshot(page, "referrals-1280-options");
    page.locator("#propose .offers > li").filter(withText("한아름복지관")).locator("button").click();
    Locator card = page.locator("#referrals-list > li.open");
    assertThat(card).containsText("보내기 전", IN_TIME);
    click(card, "보내기");
    said(page, "정보제공 동의가 아직 없어요");
    refusedOnce();
    click(card, "정보제공 동의 받음");
    said(page, "동의를 오늘 받은 것으로");
    screenshot(page, "referrals-1280-proposed");
    click(card, "보내기");
    said(page, "보냈습니다");
    assertThat(card).containsText("답 기다림");
    assertThat(card).containsText("가구가 정보제공에 동의함");

    page.locator("#agencies > summary").click();
    Locator portal = page.locator("#agencies-list > [data-partner='guro-welfare']");
    click(portal, "내용 받기");
    assertThat(portal).containsText("조옥분", IN_TIME);
    assertThat(portal).containsText("무릎이 아파 장을 못 보심");
    click(portal, "맡을게요");
    assertThat(card).containsText("기관이 진행을 알릴 차례", IN_TIME);
    click(portal, "마쳤어요");
    assertThat(page.locator("#agencies-said")).containsText("어떻게 되었나요?");
    portal.locator("textarea").fill("밑반찬을 화·금에 가져다드리기로 했습니다");
    screenshot(page, "referrals-1280-agency");
    click(portal, "마쳤어요");

    assertThat(page.locator(phone(PLANNER))).containsText("의뢰한 일을 마쳤다는 답", IN_TIME);
    assertThat(card).containsText("밑반찬을 화·금에 가져다드리기로 했습니다", IN_TIME);
    screenshot(page, "referrals-1280-result");
    click(card, "결과 확인했어요");
    said(page, "마무리되었어요");
    assertThat(card).containsText("확인함");
    card.locator(".look").click();
    assertThat(page.locator("#referrals-list > li")).hasCount(0, COUNTED);
  }

  @Test
  @Order(2)
  void inDangerTheTeamLeadSendsAndNobodyIsServedTwiceUnknowingly() {
    duringOfficeHours();
    Page page = referrals(1280, 900);
    Locator card = page.locator("#referrals-list > li.open");
    offered(page, "010-0000-0101", "FOOD", "한아름복지관");
    danger(card, "사흘째 아무것도 못 드셨다고 함");
    said(page, "복지팀장이나 동장이 승인해야 해요");
    refusedOnce();

    page.locator("#sender").selectOption(TEAM_LEAD);
    page.locator("#referrals-list > li .look").click();
    danger(card, "사흘째 아무것도 못 드셨다고 함");
    said(page, "보냈습니다");
    assertThat(card).containsText("동의 없이 보냈어요. 가구에 알려야 해요.", IN_TIME);
    assertThat(card).containsText("생명·신체의 위험으로 동의 없이 의뢰");
    assertThat(page.locator("#referrals-count")).containsText("1건 가구에 알려야 함");
    assertThat(page.locator("#agencies-count")).containsText("1건", IN_TIME);
    screenshot(page, "referrals-1280-danger");
    click(card, "가구에 알렸어요");
    said(page, "까닭을 먼저 적어 주세요");
    card.locator("textarea[id^=noticed-]").fill("본인에게 전화로 알림");
    click(card, "가구에 알렸어요");
    said(page, "가구에 알린 것을 남겼습니다");
    assertThat(card).not().containsText("알려야 해요");
    assertThat(card.locator(".badge")).hasText("급함");

    offered(page, "010-0000-0101", "FOOD", "한아름복지관");
    danger(card, "어지러워 쓰러지셨다고 함");
    said(page, "비슷한 도움이 이미 있어요");
    assertThat(card.locator(".twice")).containsText("위험: 어지러워 쓰러지셨다고 함");
    card.locator(".twice textarea").fill("먼저 간 곳이 오늘은 못 감");
    screenshot(page, "referrals-1280-danger-twice");
    click(card, "알고도 보내기");
    said(page, "보냈습니다");
    assertThat(card).containsText("생명·신체의 위험으로 동의 없이 의뢰");

    offered(page, "010-0000-0101", "FOOD", "한아름복지관");
    click(card, "정보제공 동의 받음");
    said(page, "동의를 오늘 받은 것으로");
    click(card, "보내기");
    said(page, "비슷한 도움이 이미 있어요");
    assertThat(card).containsText("먹을거리 의뢰가 이미 진행되고 있어요");
    click(card, "알고도 보내기");
    said(page, "까닭을 먼저 적어 주세요");
    screenshot(page, "referrals-1280-twice");
    card.locator(".twice textarea").fill("앞의 의뢰는 이번 주에 끝남");
    click(card, "알고도 보내기");
    said(page, "보냈습니다");
    assertThat(card).containsText("비슷한 도움이 있는 것을 알고 보냄");
    card.locator("summary", new Locator.LocatorOptions().setHasText("의뢰를 취소하나요")).click();
    card.locator("textarea[id^=dropped-]").fill("가구에서 원하지 않음");
    click(card, "취소");
    said(page, "취소했습니다");

    Seoul.advanceTo(Seoul.now().plusDays(6));
    assertThat(page.locator("#referrals-list .late").first()).containsText("기관이 답할 차례", IN_TIME);
    assertThat(page.locator("#referrals-count")).containsText("늦음", IN_TIME);
    screenshot(page, "referrals-1280-late");
  }

  @Test
  @Order(3)
  void anAgencyWithAPhoneAnswersByNumberAndHearsTheRestForItsCode() {
    duringOfficeHours();
    Page page = referrals(360, 780);
    Locator card = page.locator("#referrals-list > li.open");
    page.locator("#propose > summary").click();
    page.locator("#propose-urgent").check();
    screenshot(page, "referrals-360-urgent");
    offered(page, "010-0000-0104", "LEGAL", "마을변호사 오정의");
    assertThat(card.locator(".badge")).hasText("급함");
    click(card, "보내기");
    said(page, "보냈습니다");
    assertThat(card).containsText("전화로 알려 주기");
    assertThat(page.locator(LAWYER)).containsText("(급해요)", IN_TIME);
    assertThat(page.locator(LAWYER)).containsText("까지 답해 주세요", IN_TIME);
    click(card, "인증번호 보내기");
    said(page, "인증번호를 보냈습니다");
    assertThat(page.locator(LAWYER)).containsText("인증번호는", IN_TIME);
    card.locator("input").fill(code(page));
    click(card, "내용 보기");
    assertThat(card.locator(".sheet")).containsText("조옥분", IN_TIME);
    nothingSticksOut(page);
    card.locator(".sheet").scrollIntoViewIfNeeded();
    screenshot(page, "referrals-360-told");

    page.locator("#referrals > summary").click();
    page.locator("#tabs button").filter(withText("마을변호사")).click();
    Locator take = page.locator(LAWYER + " .quick button").filter(withText("맡을게요"));
    assertThat(take).isVisible(SOON);
    screenshot(page, "referrals-360-lawyer");
    take.click();
    assertThat(page.locator(LAWYER)).containsText("맡아 주셔서 고맙습니다", IN_TIME);
    page.locator("#referrals > summary").click();
    assertThat(page.locator("#referrals-list > [data-state='ACCEPTED']")).hasCount(1, COUNTED);
    nothingSticksOut(page);
    screenshot(page, "referrals-360-list");
    click(card, "마쳤다고 해요");
    said(page, "결과를 먼저 적어 주세요");
    refusedOnce();
    card.locator("textarea[id^=said-]").fill("보증금을 돌려받기로 했다고 함");
    nothingSticksOut(page);
    card.locator("textarea[id^=said-]").scrollIntoViewIfNeeded();
    screenshot(page, "referrals-360-said");
    click(card, "마쳤다고 해요");
    said(page, "기관이 한 말을 적어 두었습니다");
    assertThat(card).containsText("결과 도착", IN_TIME);
    assertThat(card).containsText("보증금을 돌려받기로 했다고 함");
  }

  @Test
  @Order(4)
  void forAnAbusedChildTheBoardSaysWhereToCall() {
    Page page = referrals(360, 780);
    propose(page, "010-0000-0104", "CHILD_ABUSE");
    assertThat(page.locator("#propose .twice")).containsText("112에 바로 신고해 주세요");
    nothingSticksOut(page);
    page.locator("#propose .twice").scrollIntoViewIfNeeded();
    screenshot(page, "referrals-360-call");
  }

  private Page referrals(int width, int height) {
    Page page = open(width, height);
    page.locator("#referrals > summary").click();
    page.locator("#sender").selectOption(PLANNER);
    return page;
  }

  private static void propose(Page page, String phone, String need) {
    if (page.locator("#propose[open]").count() == 0) {
      page.locator("#propose > summary").click();
    }
    page.locator("#propose-phone").fill(phone);
    page.locator("#propose-need").selectOption(need);
    page.locator("#propose-reason").fill("무릎이 아파 장을 못 보심");
    page.locator("#propose button[type='submit']").click();
    assertThat(page.locator("#propose .found > *").first()).isVisible(SOON);
  }

  private static void offered(Page page, String phone, String need, String agency) {
    propose(page, phone, need);
    page.locator("#propose .offers > li").filter(withText(agency)).locator("button").click();
    assertThat(page.locator("#referrals-list > li.open")).containsText("보내기 전", IN_TIME);
  }

  private static void danger(Locator card, String why) {
    card.locator(".danger > summary").click();
    card.locator(".danger textarea").fill(why);
    click(card, "위험해서 바로 보내기");
  }

  private static void click(Locator within, String text) {
    within
        .locator("button")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + text + "$")))
        .click();
  }

  private static void said(Page page, String words) {
    assertThat(page.locator("#referrals-said")).containsText(words, IN_TIME);
  }

  /** As the lawyer reads it on the phone. */
  private static String code(Page page) {
    Matcher found = CODE.matcher(page.locator(LAWYER).textContent());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String phone(String number) {
    return "[data-phone='" + number + "']";
  }

  /** Nobody is told of an ordinary referral at night. */
  private static void duringOfficeHours() {
    ZonedDateTime morning =
        WorkingDays.shipped()
            .firstFrom(Seoul.now().toLocalDate().plusDays(1))
            .atTime(10, 0)
            .atZone(WorkingDays.SEOUL);
    Seoul.advanceTo(morning);
  }

  private static void nothingSticksOut(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.section[open], .messages')]"
                    + ".every((n) => n.scrollWidth === n.clientWidth)"))
        .isEqualTo(true);
  }
}
