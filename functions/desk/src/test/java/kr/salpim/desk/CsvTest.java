package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that go into a spreadsheet. */
class CsvTest {

  @Test
  void excelSeesByItsFirstBytesThatItIsUtf8() {
    byte[] bytes = Csv.of(List.of("상담"), List.of()).getBytes(StandardCharsets.UTF_8);

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void eachCellIsQuotedAndEachLineEnds() {
    assertThat(Csv.of(List.of("a", "b"), List.of(List.of("1,2", "그는 \"네\"라고 함"))))
        .isEqualTo("\uFEFF\"a\",\"b\"\r\n\"1,2\",\"그는 \"\"네\"\"라고 함\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+82",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u00a0=1",
        "\u0085=1",
        "\u2028=1",
        "\u2029=1",
        "\ufeff=1",
        "=1\u2028+2",
        "=1\u2029",
        "=1\u0085",
        "=1\r\n",
        "＝1"
      })
  void whatASpreadsheetWouldTakeForAFormulaIsText(String text) {
    assertThat(cell(text)).isEqualTo("\"'" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "잘 지내심", "1=1", "130", "혼자 - 건강함", " 띄어 씀", "a\u2028=1"})
  void whatIsNoneStaysAsItIs(String text) {
    assertThat(cell(text)).isEqualTo("\"" + text + "\"");
  }

  private static String cell(String text) {
    String all = Csv.of(List.of(text), List.of());
    return all.substring(1, all.length() - 2);
  }
}
