package kr.salpim.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.salpim.local.LocalResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a phone to the planner's phone and back, by the stream and by the clock alone. */
@QuarkusTest
@WithTestResource(LocalResource.class)
class ChainTest {

  /** What the design promises for an emergency, in any storm. */
  private static final Duration PROMISED = Duration.ofSeconds(5);

  @BeforeEach
  void theStreamRuns() {
    Api.stream(true);
    // By day staff hear at once, and after a night nobody has been answered too often.
    Seoul.freshMorning();
  }

  /** The other tests share the program. */
  @AfterEach
  void theStreamRunsOn() {
    Api.stream(true);
  }

  @Test
  void aRequestForHelpReachesThePlannerAndIsAcknowledged() throws Exception {
    int before = Api.received(Api.PLANNER).size();
    int acknowledged = Api.received(Api.RESIDENT).size();
    Api.write(Api.RESIDENT, "월세가 석 달 밀렸어요. 어떻게 해야 할지 모르겠어요");

    Api.until(PROMISED, () -> Api.received(Api.PLANNER).size() == before + 1);
    Api.until(PROMISED, () -> Api.received(Api.RESIDENT).size() == acknowledged + 1);

    assertThat(last(Api.received(Api.PLANNER))).startsWith("[구로4동주민센터]").contains("1 제가 맡을게요");
    assertThat(last(Api.received(Api.RESIDENT))).startsWith("[구로4동주민센터]");
  }

  @Test
  void anEmergencyReachesThePlannerWithinTheFiveSecondsThatWerePromised() throws Exception {
    int before = Api.received(Api.PLANNER).size();
    Api.write(Api.NEIGHBOUR, "가스 냄새가 심하게 나요");

    Api.until(PROMISED, () -> Api.received(Api.PLANNER).size() > before);

    assertThat(last(Api.received(Api.PLANNER))).contains("긴급");
  }

  @Test
  void withTheStreamOffTheClockDoesItWithinThreeMinutes() throws Exception {
    Api.stream(false);
    int before = Api.received(Api.PLANNER).size();
    Api.write(Api.VOLUNTEER, "가스 냄새가 심하게 나요");

    Api.advance("PT1M");
    assertThat(Api.received(Api.PLANNER)).hasSize(before);
    Api.advance("PT2M");
    assertThat(Api.received(Api.PLANNER)).hasSize(before + 1);
  }

  @Test
  void whenTheStreamIsSwitchedOnAgainNothingIsDoneTwice() throws Exception {
    Api.stream(false);
    int before = Api.received(Api.PLANNER).size();
    Api.write(Api.RESIDENT, "쌀이 떨어졌어요. 도와주세요");
    Api.advance("PT3M");
    Api.stream(true);
    Api.write(Api.NEIGHBOUR, "옆집 할머니가 며칠째 안 보여요");

    Api.until(PROMISED, () -> Api.received(Api.PLANNER).size() >= before + 2);
    Thread.sleep(500);
    assertThat(Api.received(Api.PLANNER)).hasSize(before + 2);
  }

  @Test
  void whoCannotTakeItPassesItOnToTheTeamLead() throws Exception {
    int planner = Api.received(Api.PLANNER).size();
    int lead = Api.received(Api.TEAM_LEAD).size();
    Api.write(Api.RESIDENT, "먹을 게 하나도 없어요. 도와주세요");
    Api.until(PROMISED, () -> Api.received(Api.PLANNER).size() == planner + 1);
    String number = last(Api.received(Api.PLANNER)).replaceAll("(?s).*\\(답: (\\d+)-1.*", "$1");

    // What is accepted a moment before the answer is readable: answers count only after that.
    Api.advance("PT1M");
    Api.write(Api.PLANNER, number + "-2");

    Api.until(PROMISED, () -> Api.received(Api.TEAM_LEAD).size() == lead + 1);
  }

  @Test
  void aStoryIsToldInTheOrderOfTime() throws Exception {
    Api.write(Api.VOLUNTEER, "안녕하세요");
    Api.advance("PT5M");
    Api.write(Api.VOLUNTEER, "고맙습니다");

    List<Map<String, String>> all = Api.messages(Api.VOLUNTEER).getList("");
    List<String> times = all.stream().map(message -> message.get("at")).toList();
    assertThat(times).isSorted();
    assertThat(all).extracting(message -> message.get("text")).contains("안녕하세요", "고맙습니다");
  }

  private static String last(List<String> texts) {
    return texts.get(texts.size() - 1);
  }
}
