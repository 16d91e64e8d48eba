package kr.salpim.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedNameTest {

  @ParameterizedTest
  @CsvSource({
    "김철수, 김○○",
    "김수, 김○",
    "김, 김○",
    "김빛나라, 김○○",
    "남궁철수, 남궁○○",
    "황보혜정, 황보○○",
    "제갈공명, 제갈○○",
    "사공민수, 사공○○",
    "선우은숙, 선우○○",
    "서문영희, 서문○○",
    "독고영재, 독고○○",
    "동방신기, 동방○○"
  })
  void aKoreanNameShowsItsSurname(String name, String masked) {
    assertThat(MaskedName.of(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"황보라, 황○○", "선우, 선○", "남궁민, 남○○", "황보라님, 황○○"})
  void whereTheSurnameIsNotClearOneSyllableIsShown(String name, String masked) {
    assertThat(MaskedName.of(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "김 철수",
        "  김철수 ",
        "김철수님",
        "김철수 씨",
        "김철수(아들 010-1234-5678)",
        "김철수\n주소",
        "\u200b김철수",
        "\u1100\u1175\u11b7\u110e\u1165\u11af\u1109\u116e"
      })
  void whatStandsAroundANameIsNotShown(String name) {
    assertThat(MaskedName.of(name)).isEqualTo("김○○");
  }

  @ParameterizedTest
  @CsvSource({
    "Nguyen Van A, N○○",
    "Li, L○○",
    "Đặng Thị Hoa, Đ○○",
    "Ǻsa, Ǻ○○",
    "王小明, 王○○",
    "王明, 王○",
    "𠮷田太郎, 𠮷○○",
    "Иванов, И○○"
  })
  void anotherNameShowsItsFirstLetter(String name, String masked) {
    assertThat(MaskedName.of(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000\t",
        "010-1234-5678",
        "😀 김철수",
        "\ud83d김철수",
        "\udc00",
        "(주)살핌",
        "○○"
      })
  void whatBeginsWithNoLetterIsHiddenWhole(String name) {
    assertThat(MaskedName.of(name)).isEqualTo("○○");
  }

  @Test
  void noNameShowsMoreThanItsSurname() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        int kind = random.nextInt(3);
        name.append(
            (char)
                (kind == 0
                    ? random.nextInt(0x10000)
                    : kind == 1
                        ? '가' + random.nextInt(11_172)
                        : "남궁 황보a".charAt(random.nextInt(6))));
      }
      String masked = MaskedName.of(name.toString());
      assertThat(masked).as("seed %d, name %s", seed, name).matches("(?s).?○{1,2}|(남궁|황보)○○");
    }
  }
}
