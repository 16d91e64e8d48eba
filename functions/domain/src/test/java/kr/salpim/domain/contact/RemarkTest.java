package kr.salpim.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number with words after it is an answer only where it cannot be a sentence. */
class RemarkTest {

  @Test
  void wordsAfterTheNumberAreItsNote() {
    Remark remark = Remark.read("4 우편물이 쌓여 있어요").orElseThrow();
    assertThat(remark.choice()).isEqualTo(4);
    assertThat(remark.question()).isEmpty();
    assertThat(remark.note().reveal()).isEqualTo("우편물이 쌓여 있어요");
  }

  @Test
  void aLineOfAListIsNamed() {
    Remark remark = Remark.read("１２-３ 문이 잠겨 있어요").orElseThrow();
    assertThat(remark.question()).isEqualTo(Optional.of(12));
    assertThat(remark.choice()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 시간 뒤에 갈게요",
        "1 시에 만나요",
        "3 일 전에 뵈었어요",
        "2 명이 같이 가요",
        "1층이에요",
        "4",
        "1-2",
        "내일 1 시"
      })
  void aSentenceThatBeginsWithANumberIsNone(String text) {
    assertThat(Remark.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 일 나가셨대요",
        "3 일하러 가셨대요",
        "4 살이 많이 빠지셨어요",
        "3 가지 못했어요",
        "4 사람 기척이 없어요",
        "3 사람이 없어요",
        "3 시장에 가셨대요",
        "4 일어나지 못하세요",
        "4 문이 잠겼어요",
        "3 조용해요",
        "4 문 앞에 신문이 쌓여 있어요",
        "3 안 계시네요"
      })
  void whatOnlyBeginsLikeACountIsItsNote(String text) {
    Remark remark = Remark.read(text).orElseThrow();
    assertThat(remark.choice()).isEqualTo(text.charAt(0) - '0');
    assertThat(remark.note().reveal()).isEqualTo(text.substring(2));
    assertThat(remark.doubtful()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 못 뵈었어요",
        "2 전화를 안 받으세요",
        "1 걱정돼요",
        "1 집에 없으셨어요",
        "2 통화 못 했어요",
        "2 통화가 안 돼요",
        "1 안 뵈었어요",
        "1 뵙지 못했어요",
        "1 만나지 못했어요",
        "1 못 찾았어요",
        "2 부재중",
        "2 전화 꺼져 있어요",
        "1 교회에 가셨대요"
      })
  void wordsThatSaySomethingElseThanTheNumberAreDoubtful(String text) {
    assertThat(Remark.read(text).orElseThrow().doubtful()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 건강하세요", "2 반갑게 받으셨어요", "3 문이 잠겨 있고 안 계셨어요", "4 이상해요"})
  void wordsThatGoTogetherWithItAreNot(String text) {
    assertThat(Remark.read(text).orElseThrow().doubtful()).isFalse();
  }
}
