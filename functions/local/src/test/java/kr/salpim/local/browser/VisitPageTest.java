package kr.salpim.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.local.LocalResource;
import kr.salpim.local.board.Seoul;
import org.junit.jupiter.api.Test;

/** A visit on the board: moving the clock shows it from the reminder to a missed end. */
@QuarkusTest
@TestProfile(VisitPageTest.NobodyElse.class)
@WithTestResource(LocalResource.class)
class VisitPageTest extends PageTest {

  private static final String OLD = "[data-phone='+821000000103']";
  private static final String PLANNER = "[data-phone='+821000000301']";
  private static final String HELPER = "[data-phone='+821000000304']";
  private static final String TEAM_LEAD = "[data-phone='+821000000401']";
  private static final String DONG_HEAD = "[data-phone='+821000000501']";
  private static final LocatorAssertions.ContainsTextOptions IN_TIME =
      new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

  private static final LocatorAssertions.HasCountOptions COUNTED =
      new LocatorAssertions.HasCountOptions().setTimeout(15_000);

  /** A program of its own: what other tests said would be on the phones too. */
  public static final class NobodyElse implements QuarkusTestProfile {}

  @Test
  void movingTheClockShowsAVisitFromTheReminderToAMissedEnd() {
    Page page = open(1280, 900);
    page.locator("#visits > summary").click();
    Locator visit = page.locator("#visits-list > [data-id^='AGE_65.']");
    assertThat(visit).containsText("1구역", IN_TIME);
    assertThat(visit).containsText("방문간호사 정하늘");
    assertThat(visit).not().containsText("이만수");
    ZonedDateTime start = start(visit);
    LocalDate eve = before(start.toLocalDate());
    away("+821000000302", start.toLocalDate());

    Seoul.advanceTo(eve.atTime(14, 1).atZone(WorkingDays.SEOUL));
    heard(page, OLD, "찾아뵙고");
    Seoul.advanceTo(eve.atTime(16, 1).atZone(WorkingDays.SEOUL));
    heard(page, PLANNER, "1 갈 수 있어요");
    heard(page, TEAM_LEAD, "방문간호사 부재로");
    assertThat(visit).containsText("함께 갈 분이 없어요", IN_TIME);
    screenshot(page, "visits-1280-missing");

    write(page, TEAM_LEAD, choiceOf(page, "문가영"));
    heard(page, HELPER, "1 갈 수 있어요");
    assertThat(visit).containsText("도우미 문가영", IN_TIME);
    write(page, HELPER, "1");
    write(page, PLANNER, "1");
    assertThat(visit.locator("[data-reply='YES']")).hasCount(2, COUNTED);
    screenshot(page, "visits-1280-confirmed");

    Seoul.advanceTo(start.with(LocalTime.of(9, 1)));
    heard(page, PLANNER, "'시작'");
    Seoul.advanceTo(start);
    write(page, PLANNER, "시작");
    assertThat(visit).containsText("방문 중", IN_TIME);
    // Sixty minutes, and half an hour more.
    Seoul.advanceTo(start.plusMinutes(92));
    heard(page, PLANNER, "괜찮으신가요");
    Seoul.advanceTo(start.plusMinutes(103));
    heard(page, TEAM_LEAD, "112");
    Seoul.advanceTo(start.plusMinutes(114));
    heard(page, DONG_HEAD, "112");
    screenshot(page, "visits-1280-missed-end");
    onAPhonesWidth(page);
  }

  private void onAPhonesWidth(Page page) {
    page.setViewportSize(360, 780);
    assertThat(page.locator("#visits-list > li").first()).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(
            page.evaluate(
                "(() => { const n = document.querySelector('#visits');"
                    + " return n.scrollWidth - n.clientWidth; })()"))
        .isEqualTo(0);
    screenshot(page, "visits-360");
    page.locator("#visits > summary").click();
    assertThat(page.locator("#phones")).isVisible();
    screenshot(page, "visits-360-closed");
  }

  private static void heard(Page page, String phone, String words) {
    assertThat(page.locator(phone)).containsText(words, IN_TIME);
  }

  private static ZonedDateTime start(Locator visit) {
    return Instant.parse(visit.locator("time").first().getAttribute("datetime"))
        .atZone(WorkingDays.SEOUL);
  }

  private static LocalDate before(LocalDate day) {
    WorkingDays days = WorkingDays.shipped();
    LocalDate before = day.minusDays(1);
    while (!days.works(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  /** The team lead notes that somebody is not there that day. */
  private static void away(String phone, LocalDate day) {
    Map<String, String> body = Map.of("phone", phone, "from", day.toString(), "to", day.toString());
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("by", "+821000000401", "purpose", "board", "body", body))
        .post("/desk/absence-set")
        .then()
        .statusCode(200);
  }

  /** The number before a name that the team lead is offered. */
  private static String choiceOf(Page page, String name) {
    return page.locator(TEAM_LEAD)
        .innerText()
        .lines()
        .filter(line -> line.contains(name) && line.matches("^\\d .*"))
        .map(line -> line.substring(0, 1))
        .findFirst()
        .orElseThrow();
  }
}
