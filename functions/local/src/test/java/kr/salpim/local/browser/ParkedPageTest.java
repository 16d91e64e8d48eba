package kr.salpim.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.local.LocalResource;
import org.junit.jupiter.api.Test;

/** What waits for a person, as a person sees it on the board. */
@QuarkusTest
@WithTestResource(LocalResource.class)
class ParkedPageTest extends PageTest {

  private static final String ANEW = "다시 보내기";
  private static final String OFF = "목록에서 빼기";

  @Inject Hold hold;

  @Test
  void whatMayHaveGoneOutIsReleasedOnlyAfterAQuestion() {
    Page page = open(1280, 900);
    // A table that was restored: what was queued before may have gone out.
    hold.hold();
    write(page, RESIDENT, "안녕하세요, 별일 없으시죠");
    hold.restored();
    hold.resume();
    advance(page);
    Locator entry = page.locator("#parked-list li").filter(withText("되돌리기 전")).first();
    assertThat(entry).isVisible(SOON);
    assertThat(entry).containsText("두 번 갈 수 있습니다");
    assertThat(page.locator("#parked-count")).containsText("건");
    int read = page.locator(RESIDENT + " .theirs").count();

    entry.locator("button").filter(withText(ANEW)).click();
    assertThat(entry).containsText("그래도 다시 보낼까요?");
    screenshot(page, "parked-1280");
    entry.locator("button").filter(withText("그만두기")).click();
    entry.locator("button").filter(withText(ANEW)).click();
    entry.locator("button").filter(withText("네, 다시 보내기")).click();
    assertThat(page.locator("#parked-said")).containsText("1분 안에 다시 합니다");
    advance(page);

    Locator answer = page.locator(RESIDENT + " .theirs").nth(read);
    assertThat(answer).isVisible(SOON);
    assertThat(answer.locator(".foot")).containsText("문자 · SOLAPI");
    assertThat(page.locator("#parked-list li").filter(withText("되돌리기 전"))).hasCount(0);
  }

  @Test
  void whatCannotReachALandLineIsSaidAndTakenOffOnAPhonesWidth() {
    Page page = open(360, 780);
    page.request()
        .post(
            url + "board/api/phones/+8228600001/messages",
            RequestOptions.create().setData(Map.of("text", "안녕하세요")));
    Locator section = page.locator("#parked");
    assertThat(section).isVisible(SOON);
    section.locator("summary").click();
    Locator entry = section.locator("li").filter(withText("문자를 받을 수 없는 번호입니다")).first();
    assertThat(entry).containsText("답장");
    screenshot(page, "parked-360");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

    entry.locator("button").filter(withText(OFF)).click();
    assertThat(entry).containsText("뺄까요?");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    entry.locator("button").filter(withText("네, 빼기")).click();
    assertThat(page.locator("#parked-said")).containsText("목록에서 뺐습니다");
  }

  private static void advance(Page page) {
    page.locator("[data-advance='PT5M']").click();
    assertThat(page.locator("#moves")).hasAttribute("aria-busy", "false");
  }
}
