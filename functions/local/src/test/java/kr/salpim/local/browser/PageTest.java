package kr.salpim.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A page in a browser, that loads nothing from elsewhere and complains about nothing. */
abstract class PageTest {

  static final String RESIDENT = "[data-phone='+821000000101']";

  /** The promise to people is five seconds; a crowded machine that also draws gets more. */
  static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);

  private static final String REFUSED =
      "Failed to load resource: the server responded with a status of 400 (Bad Request)";

  private static Playwright playwright;
  private static Browser browser;

  @TestHTTPResource("/")
  URL url;

  private final List<String> complaints = new ArrayList<>();
  BrowserContext context;

  @BeforeAll
  static void launch() {
    Optional<Path> installed = Browsers.installed();
    Assumptions.assumeTrue(
        installed.isPresent(),
        "No browser is installed (chromium on the path, or SALPIM_CHROMIUM): page tests skipped");
    playwright = Browsers.playwright();
    browser = Browsers.launch(playwright, installed.get());
  }

  @AfterAll
  static void quit() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void listen() {
    complaints.clear();
    // The tests share the program: an hour later nobody has been answered too often.
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("advance", "PT61M"))
        .post("/board/api/clock")
        .then()
        .statusCode(200);
  }

  @AfterEach
  void nothingWasComplainedAbout() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  /** The page was refused something, as the test meant it to be: the browser says so once. */
  void refusedOnce() {
    assertThat(complaints.remove(REFUSED)).as("refused by the program").isTrue();
  }

  Page open(int width, int height) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("ko-KR"));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(url.toString())) {
            complaints.add("asked elsewhere: " + request.url());
          }
        });
    page.navigate(url.toString());
    assertThat(page.locator(RESIDENT + " li").first()).isAttached();
    // What a phone has from before would else be taken for new.
    assertThat(page.locator(".phone:not(:has(li))")).hasCount(0);
    return page;
  }

  static void write(Page page, String phone, String text) {
    page.locator(phone + " textarea").fill(text);
    page.locator(phone + " .send").click();
    assertThat(page.locator(phone + " .mine .text").last()).hasText(text);
  }

  static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }
}
