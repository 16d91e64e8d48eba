package kr.salpim.domain.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeMessageTest {
  private static final Triage TRIAGE = Triage.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "１번", "2-1", "2번이요", "네", "넵!", "아니요", "확인했습니다", "ㅇㅇ", "ㅇㅋ", "갈 수 있어요"})
  void anAnswerIsTheWholeMessage(String text) {
    assertThat(TRIAGE.understand(text).kind()).isEqualTo(Kind.ANSWER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"수신거부", "STOP", "그만 보내세요", "문자 보내지 마세요", "더이상문자보내지말아주세요", "문자 고마 보내이소"})
  void anOptOutIsTheWholeMessage(String text) {
    assertThat(TRIAGE.understand(text).kind()).isEqualTo(Kind.OPT_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"안녕하세요", "감사합니다^^", "복지사님 수고 많으셨어요", "thank you so much!"})
  void aGreetingIsTheWholeMessage(String text) {
    assertThat(TRIAGE.understand(text).kind()).isEqualTo(Kind.GREETING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "수신거부 어떻게 하는지 아세요?",
        "네이버 지도에 안 나와요",
        "버스 정류장 STOP 표지판이 기울어졌던데 어디 말해야 하나요",
        "안녕하세요 월세가 석 달 밀렸어요",
        "이제 다 그만하고 싶어요",
        "010-0000-0101"
      })
  void aWordInsideASentenceDoesNotCount(String text) {
    assertThat(TRIAGE.understand(text).kind()).isNotIn(Kind.ANSWER, Kind.OPT_OUT, Kind.GREETING);
  }
}
