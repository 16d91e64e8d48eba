package kr.salpim.domain.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.salpim.domain.contact.PhoneNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  private static final PhoneNumbers PHONES =
      written -> {
        String digits = written.replaceAll("[-\\s]", "");
        return digits.matches("010\\d{8}")
            ? Optional.of("+82" + digits.substring(1))
            : Optional.empty();
      };

  @ParameterizedTest
  @CsvSource({
    "접수 010-0000-0101 쌀이 없다고,CALL,쌀이 없다고",
    "접수 01000000101 3일째 굶음,CALL,3일째 굶음",
    "접수 010 0000 0101 30만원 필요,CALL,30만원 필요",
    "접수 방문 010-0000-0101 병원비,COUNTER,병원비",
    "접수 부재중 010-0000-0101,MISSED_CALL,''",
    "접수 120 010-0000-0101 이관,HOTLINE_120,이관",
    "' 접수  전화  010-0000-0101\n월세',CALL,월세"
  })
  void staffEnterWhoAndWhat(String text, Source source, String content) {
    assertThat(Command.deskEntry(text, PHONES))
        .contains(new Command.DeskEntry(Optional.of("+821000000101"), source, content));
  }

  @Test
  void anEntryWhoseNumberCannotBeReadIsAnEntryAllTheSame() {
    assertThat(Command.deskEntry("접수 김씨 할머니 쌀이 없음", PHONES))
        .hasValueSatisfying(entry -> assertThat(entry.phone()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"접수했나요?", "접수", "신청 접수 언제", "안녕하세요"})
  void otherTextsAreNoEntry(String text) {
    assertThat(Command.deskEntry(text, PHONES)).isEmpty();
  }

  @Test
  void aWishToLinkNamesAPhone() {
    assertThat(Command.link("연결 010-0000-0101", PHONES))
        .contains(new Command.Link(Optional.of("+821000000101")));
    assertThat(Command.link("연결 02-123-4567", PHONES)).contains(new Command.Link(Optional.empty()));
    assertThat(Command.link("연결 부탁드려요 010-0000-0101", PHONES)).isEmpty();
  }

  @Test
  void aCodeIsSixDigitsAndNothingElse() {
    assertThat(Command.code(" 012345 ")).contains("012345");
    assertThat(Command.code("인증번호 ０１２３４５")).contains("012345");
    assertThat(Command.code("0123456")).isEmpty();
    assertThat(Command.code("012345 맞나요")).isEmpty();
  }
}
