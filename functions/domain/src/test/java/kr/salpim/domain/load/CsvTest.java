package kr.salpim.domain.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 4180, and what spreadsheets make of it. */
class CsvTest {

  @Test
  void quotesCommasAndDoubledQuotesAreRead() {
    assertThat(Csv.fields("a,,\"b,\"\"c\"\"\",\"\"")).contains(List.of("a", "", "b,\"c\"", ""));
    assertThat(Csv.fields("")).contains(List.of(""));
    assertThat(Csv.fields("3\" 관,x")).contains(List.of("3\" 관", "x"));
  }

  @Test
  void aQuoteLeftOpenOrFollowedByTextIsMalformed() {
    assertThat(Csv.fields("a,\"b")).isEmpty();
    assertThat(Csv.fields("\"a\"b,c")).isEmpty();
  }

  @Test
  void aRecordGoesOnOverLinesAndKeepsItsFirstLinesNumber() {
    assertThat(read(List.of("\uFEFFa\r", "\"b", "c\"\r", "d")))
        .containsExactly(
            new Records.Text(1, 1, "a"),
            new Records.Text(2, 2, "\"b\nc\""),
            new Records.Text(4, 1, "d"));
  }

  @Test
  void aQuoteThatNobodyClosesSpoilsItsOwnLineOnly() {
    List<String> lines = new ArrayList<>(List.of("\"a"));
    for (int n = 0; n < 50; n++) {
      lines.add("b" + n);
    }
    List<Records.Text> records = read(lines);
    assertThat(records).hasSize(51);
    assertThat(records.get(50)).isEqualTo(new Records.Text(51, 1, "b49"));
  }

  @Test
  void columnsAreKnownByOurNamesAndTheirsWithAMembersNumber() {
    assertThat(Columns.names(List.of("성 명", "이름2", "생년월일12", "PHONE", "전화번호3", "신발")))
        .containsExactly("name", "name2", "birth12", "phone", "phone3", "");
  }

  private static List<Records.Text> read(List<String> lines) {
    List<Records.Text> records = new ArrayList<>();
    new Records(Format.CSV, lines.iterator(), 1).forEachRemaining(records::add);
    return records;
  }
}
