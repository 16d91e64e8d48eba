package kr.salpim.domain.gate;

import static kr.salpim.domain.gate.Given.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

  private static final Sending WITH_REFUSAL =
      new Sending(List.of(), List.of(), Optional.empty(), List.of(), Optional.of("080-000-0000"));

  private final TextRule rule = new TextRule(Texts.shipped());

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "{0} 안녕하세요", "내일 {12}에 갑니다", "#{이름}님", "#{}님"})
  void aTextWithAGapIsShownToAPerson(String text) {
    for (MessageClass type : MessageClass.values()) {
      assertThat(Judged.word(rule.judge(notice().of(type).text(text).letter())))
          .as(type.name())
          .isEqualTo("park placeholder");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{안녕}", "#해시태그 {", "1} 하나", "{h:119}로 연락"})
  void bracesOfAnotherKindAreText(String text) {
    assertThat(Judged.word(rule.judge(notice().text(text).letter()))).isEqualTo("pass");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[구로4동주민센터] 나눔 장터가 열립니다.",
        "나눔 장터가 열립니다.",
        "[구로4동주민센터] 나눔 장터가 열립니다. [구로4동주민센터]",
      })
  void advertisingSaysWhatItIsFromWhomAndHowToRefuse(String text) {
    Letter passed =
        Judged.passed(
            rule.judge(
                notice().of(MessageClass.ADVERTISING).text(text).sending(WITH_REFUSAL).letter()));

    assertThat(passed.text()).isEqualTo("(광고) [구로4동주민센터] 나눔 장터가 열립니다.\n무료수신거부 080-000-0000");
  }

  @Test
  void advertisingWithoutANumberToRefuseAtIsShownToAPerson() {
    assertThat(Judged.word(rule.judge(notice().of(MessageClass.ADVERTISING).letter())))
        .isEqualTo("park no-refusal-number");
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageClass.class,
      names = {"ADVERTISING"},
      mode = EnumSource.Mode.EXCLUDE)
  void everythingElseIsReadAsItWasWritten(MessageClass type) {
    Given message = notice().of(type).sending(WITH_REFUSAL);

    assertThat(Judged.passed(rule.judge(message.letter())).text()).isEqualTo(message.text());
  }
}
