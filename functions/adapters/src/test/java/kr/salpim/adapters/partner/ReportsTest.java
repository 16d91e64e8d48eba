package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What somebody noticed at work, from the call to the planner's phone. */
class ReportsTest {

  private final Agencies agencies = new Agencies();
  private final Agency centre = agencies.agency(Agencies.CENTRE);

  @Test
  void thePlannerIsToldWithinTheMinuteAndTheTextIsSealed() {
    Agency.Answer answer =
        centre.post("/reports", "k-1", report("r-1", "혼자 사시는 분이 며칠째 굶고 계신 것 같아요", named()));
    assertThat(answer.json().path("result").asText()).isEqualTo("taken");
    agencies.centre.stream();
    agencies.centre.pass(Duration.ofMinutes(2));

    assertThat(agencies.centre.alerts()).hasSize(1);
    assertThat(agencies.centre.received(DemoDong.PLANNER))
        .singleElement()
        .asString()
        .contains("이웃을 걱정하는 글이 왔어요")
        .doesNotContain("굶", "김영자");
    Item signal = signals().get(0);
    assertThat(signal.key().sort()).startsWith("SIG#mandated#");
    assertThat(Signal.from(signal).note().orElseThrow().reveal()).contains("며칠째 굶고");
    assertThat(signal.plain().toString()).doesNotContain("굶");
  }

  @Test
  void theSameReferenceIsOneReportAndOtherWordsUnderItAreRefused() {
    centre.post("/reports", "k-1", report("r-1", "며칠째 인기척이 없어요", named()));
    Agency.Answer same = centre.post("/reports", "k-2", report("r-1", "며칠째 인기척이 없어요", named()));
    Agency.Answer other = centre.post("/reports", "k-3", report("r-1", "불이 꺼져 있어요", named()));
    assertThat(same.json().path("result").asText()).isEqualTo("same");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("other-content");
    assertThat(signals()).hasSize(1);
  }

  @Test
  void twoReportsOfNobodyInParticularAreOfTwo() {
    centre.post("/reports", "k-1", report("r-1", "복도에 우편물이 쌓여 있어요", ""));
    centre.post("/reports", "k-2", report("r-2", "아침마다 우는 소리가 나요", ""));
    assertThat(households()).hasSize(2);
  }

  @Test
  void whomTheyNameIsTheHouseholdThatIsKnown() {
    centre.post("/signals", "k-1", Agency.signals(Agency.row("s-1", phone())));
    centre.post("/reports", "k-2", report("r-1", "며칠째 인기척이 없어요", named()));
    assertThat(signals().stream().map(item -> item.key().partition()).distinct()).hasSize(1);
  }

  @Test
  void ofAReportWhilePeopleAreLookingThePlannerHearsAsWell() {
    centre.post("/reports", "k-1", report("r-1", "며칠째 인기척이 없어요", named()));
    agencies.centre.stream();
    agencies.centre.pass(Duration.ofMinutes(2));
    int before = agencies.centre.received(DemoDong.PLANNER).size();
    centre.post("/reports", "k-2", report("r-2", "오늘도 문을 안 여세요. 쌀이 떨어졌대요", named()));
    agencies.centre.stream();
    agencies.centre.pass(Duration.ofMinutes(2));
    assertThat(agencies.centre.alerts()).hasSize(1);
    assertThat(agencies.centre.received(DemoDong.PLANNER)).hasSizeGreaterThan(before);
  }

  @Test
  void whoeverTellsOfDangerIsToldWhomToCall() {
    assertThat(duties("아이가 아빠한테 맞고 있어요. 아동학대 같아요")).containsExactly("112");
    assertThat(duties("남편이 아내를 때리고 있어요")).containsExactly("112");
    assertThat(duties("할아버지가 쓰러져서 숨을 못 쉬세요")).contains("119");
    assertThat(duties("옆집에서 연기가 나고 불이 났어요")).contains("119");
    assertThat(duties("전기요금이 밀려 있대요")).isEmpty();
  }

  @Test
  void theDisclosureThatAPartnerMadeIsRecordedWithTheHousehold() {
    centre.post("/reports", "k-1", report("r-1", "며칠째 인기척이 없어요", named()));
    List<AccessRecord> records =
        agencies.centre.memory.all().stream()
            .filter(item -> item.key().partition().startsWith("L#"))
            .map(AccessRecord::from)
            .toList();
    assertThat(records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.who().name()).isEqualTo(Agencies.CENTRE);
              assertThat(record.whose()).isEqualTo(households().get(0));
              assertThat(record.source()).isEqualTo("203.0.113.9");
              assertThat(record.call()).contains("JKJaXmPLvHcESHA");
            });
  }

  @Test
  void aResidentNumberIsNeverKept() {
    centre.post("/reports", "k-1", report("r-1", "주민번호 900101-1234567 인 분이 굶고 계세요", ""));
    assertThat(Signal.from(signals().get(0)).note().orElseThrow().reveal())
        .contains("900101-*******");
  }

  private List<String> duties(String text) {
    Agency.Answer answer =
        centre.post("/reports", "k " + text.hashCode(), report("r" + text.hashCode(), text, ""));
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().path("duties").findValuesAsText("call");
  }

  private static String named() {
    return ",\"about\":{\"name\":\"김영자\"" + phone() + "}";
  }

  private static String phone() {
    return ",\"phone\":\"010-0000-0188\"";
  }

  private static String report(String reference, String text, String more) {
    return "{\"reference\":\""
        + reference
        + "\",\"dong\":\""
        + DemoDong.CODE
        + "\",\"text\":\""
        + text
        + "\""
        + more
        + "}";
  }

  private List<Item> signals() {
    return agencies.centre.memory.all().stream().filter(item -> Signal.is(item.key())).toList();
  }

  private List<String> households() {
    return agencies.centre.memory.all().stream()
        .filter(item -> item.key().sort().equals(Household.SORT))
        .map(item -> Household.id(item.key()))
        .collect(Collectors.toList());
  }
}
