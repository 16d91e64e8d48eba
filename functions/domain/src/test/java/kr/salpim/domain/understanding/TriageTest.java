package kr.salpim.domain.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {
  private static final Triage TRIAGE = Triage.shipped();

  @ParameterizedTest
  @CsvSource({
    "이제 다 그만하고 싶어요, SELF_HARM",
    "죽.고.싶.다, SELF_HARM",
    "ㅈㅏㅅㅏㄹ하고 싶어요, SELF_HARM",
    "먼저 갈게요 고마웠어요, SELF_HARM",
    "번개탄을 샀습니다, SELF_HARM",
    "남편이 또 때려요 도와주세요, VIOLENCE",
    "윗집 아이가 맞는 소리가 나요, VIOLENCE",
    "할머니가 쓰러져서 숨을 안 쉬어요, MEDICAL",
    "엄마 입이 돌아가고 말이 어눌해요, MEDICAL",
    "부엌에 불이 났어요, FIRE_GAS",
    "까스 냄시가 억수로 나예, FIRE_GAS",
    "My husband hits me, VIOLENCE",
    "救命 有人昏倒了, MEDICAL"
  })
  void anEmergencyIsSeenWithItsType(String text, Emergency type) {
    Understanding got = TRIAGE.understand(text);
    assertThat(got.kind()).isEqualTo(Kind.EMERGENCY);
    assertThat(got.emergency()).contains(type);
    assertThat(got.reasons()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "배고파 죽겠네 ㅋㅋ 치킨 시킬까",
        "더워 죽겠다 ㅎㅎ",
        "드라마 보다가 심장 터지는 줄",
        "불금이네요",
        "수신거부 어떻게 하는지 아세요?",
        "소방훈련 언제 해요?",
        "매운 거 먹고 입에서 불나요 ㅋㅋ"
      })
  void whatOnlyLooksLikeAnEmergencyIsNone(String text) {
    assertThat(TRIAGE.understand(text).kind()).isEqualTo(Kind.OTHER);
  }

  @Test
  void aBareCryForHelpIsARequestWithoutNeeds() {
    Understanding got = TRIAGE.understand("도와주세요");
    assertThat(got.kind()).isEqualTo(Kind.HELP);
    assertThat(got.needs()).isEmpty();
  }

  @Test
  void aRequestNamesItsNeeds() {
    Understanding got = TRIAGE.understand("월세가 석 달 밀렸고 직장에서 잘렸어요");
    assertThat(got.kind()).isEqualTo(Kind.HELP);
    assertThat(got.about()).isEqualTo(About.SELF);
    assertThat(got.needs()).contains(Need.HOUSING, Need.JOB);
  }

  @Test
  void whatIsToldOfANeighbourIsAReport() {
    Understanding got = TRIAGE.understand("옆집 할머니가 며칠째 안 보여요");
    assertThat(got.kind()).isEqualTo(Kind.REPORT);
    assertThat(got.about()).isEqualTo(About.OTHER);
    assertThat(got.needs()).contains(Need.ISOLATION);
  }

  @Test
  void aReasonPointsAtTheOriginalText() {
    String text = "😭 저기요,  할머니가   쓰러지셨어요";
    Reason reason = TRIAGE.understand(text).reasons().get(0);
    assertThat(text.substring(reason.start(), reason.end())).contains("쓰러지");
    assertThat(reason.rule()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "월세가 밀렸어요, ko",
    "I need help with rent, en",
    "你好请问几点开门, zh",
    "助けてください, ja",
    "Ngày mai trời có mưa không, vi",
    "Мне нужна помощь, ru",
    "ช่วยด้วย, th",
    "1234, und"
  })
  void theLanguageIsRecognised(String text, String language) {
    assertThat(TRIAGE.understand(text).language()).isEqualTo(language);
  }
}
