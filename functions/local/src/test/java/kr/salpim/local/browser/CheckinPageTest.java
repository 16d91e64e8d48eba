package kr.salpim.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.local.LocalResource;
import kr.salpim.local.board.Seoul;
import org.junit.jupiter.api.Test;

/** Check-ins on the board: asked, ignored, chased, passed on; and a neighbour's message ends it. */
@QuarkusTest
@TestProfile(CheckinPageTest.NobodyElse.class)
@WithTestResource(LocalResource.class)
class CheckinPageTest extends PageTest {

  private static final String NEIGHBOUR = "[data-phone='+821000000104']";
  private static final String VOLUNTEER = "[data-phone='+821000000201']";
  private static final String SUBSTITUTE = "[data-phone='+821000000202']";
  private static final String PLANNER = "[data-phone='+821000000301']";
  private static final LocatorAssertions.ContainsTextOptions IN_TIME =
      new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
  private static final LocatorAssertions.HasCountOptions COUNTED =
      new LocatorAssertions.HasCountOptions().setTimeout(15_000);

  /** A program of its own: what other tests said would be on the phones too. */
  public static final class NobodyElse implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("salpim.local.ties", "true");
    }
  }

  @Test
  void movingTheClockShowsASilenceUntilThePlannerHearsAndAMessageThatEndsOne() {
    Page page = open(1280, 900);
    LocalDate day = WorkingDays.shipped().firstFrom(LocalDate.now(WorkingDays.SEOUL).plusDays(1));
    page.locator("#checkins > summary").click();

    Seoul.advanceTo(at(day, 10, 1));
    heard(page, VOLUNTEER, "이웃 2분");
    Locator rounds = page.locator("#checkins-list > li");
    assertThat(rounds).hasCount(2, COUNTED);
    assertThat(rounds.first()).containsText("이정민", IN_TIME);
    assertThat(page.locator("#checkins-list")).not().containsText("순자");
    screenshot(page, "checkins-1280-asked");

    Seoul.advanceTo(at(day, 12, 1));
    heard(page, VOLUNTEER, "다시 여쭙니다");
    Seoul.advanceTo(at(day, 14, 2));
    heard(page, SUBSTITUTE, "이웃 2분");
    write(page, NEIGHBOUR, "잘 있어요");
    heard(page, NEIGHBOUR, "답해 주셔서 고맙습니다");
    heard(page, SUBSTITUTE, "조○○ 님(7통) 44년생(이정민 님 담당): 안부가 확인되었어요");
    heard(page, VOLUNTEER, "조○○ 님(7통): 안부가 확인되었어요");
    assertThat(page.locator("#checkins-list [data-ending='REACHED']")).hasCount(1, COUNTED);
    screenshot(page, "checkins-1280-heard");

    Seoul.advanceTo(at(day, 16, 4));
    heard(page, PLANNER, "안부가 확인되지 않은 가구");
    assertThat(page.locator("#checkins-list [data-ending='ESCALATED']")).hasCount(1, COUNTED);
    assertThat(page.locator(PLANNER)).not().containsText("박○○");
    screenshot(page, "checkins-1280-escalated");
  }

  private static ZonedDateTime at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(WorkingDays.SEOUL);
  }

  private static void heard(Page page, String phone, String words) {
    assertThat(page.locator(phone)).containsText(words, IN_TIME);
  }
}
