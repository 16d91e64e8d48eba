package kr.salpim.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.privacy.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final String ROW =
      "EXTRA\tANY\t2026-01-01\tCRISIS\t추가 방문\teverybody\teach month\tPLANNER\t30\tfalse\tan office\tfalse";

  private final Programmes shipped = Programmes.shipped();

  private static String every(Programmes programmes, String id) {
    return ((Rhythm.Repeated) programmes.find(id, DAY).orElseThrow().rhythm()).every().toString();
  }

  @Test
  void whereNobodyChoseSeoulsTableCounts() {
    assertThat(every(shipped, "HEALTH_INTENSIVE")).isEqualTo(Span.parse("1w").toString());
    assertThat(every(shipped, "HEALTH_REGULAR")).isEqualTo(Span.parse("1m").toString());
  }

  @Test
  void anotherTableIsChosenWithOneLineOfData() {
    Programmes national = shipped.with("use NATIONAL");

    assertThat(every(national, "HEALTH_INTENSIVE")).isEqualTo(Span.parse("11d").toString());
    assertThat(every(national, "HEALTH_REGULAR")).isEqualTo(Span.parse("3m").toString());
    assertThat(national.on(DAY)).extracting(Programme::id).contains("AGE_65", "BIRTH", "WINTER");
  }

  @Test
  void aProgrammeOfAnOfficesOwnStandsInPlaceOfTheShippedOneFromItsDayOn() {
    Programmes own = shipped.with("# ours\n\n" + ROW.replace("EXTRA", "CARE_CRISIS"));

    assertThat(own.find("CARE_CRISIS", DAY).orElseThrow().label()).isEqualTo("추가 방문");
    assertThat(own.find("CARE_CRISIS", LocalDate.of(2025, 12, 31)).orElseThrow().label())
        .isEqualTo("돌봄위기 살핌 방문");
    assertThat(own.next(LocalDate.of(2025, 12, 31))).contains(LocalDate.of(2026, 1, 1));
    assertThat(own.next(DAY)).isEmpty();
  }

  @Test
  void aRowOfATableThatIsNotInUseLeavesTheOneThatIs() {
    String weekly =
        ROW.replace("EXTRA\tANY", "HEALTH_REGULAR\tSEOUL")
            .replace("everybody\teach month", "enrolled\tevery 1w");
    Programmes gu = shipped.with(weekly);

    assertThat(every(gu, "HEALTH_REGULAR")).isEqualTo(Span.parse("1w").toString());
    assertThat(every(gu.with("use NATIONAL"), "HEALTH_REGULAR"))
        .isEqualTo(Span.parse("3m").toString());
  }

  @Test
  void theDongsRowsCountBeforeItsGusAndWhatIsBrokenIsPassedOver() {
    Dong dong =
        new Dong(
            "1153059500",
            "구로4동",
            List.of(),
            Sending.off(),
            List.of(),
            List.of(),
            List.of(),
            List.of(ROW.replace("추가", "동"), "broken", ROW.replace("추가", "구")));

    assertThat(shipped.any("EXTRA", dong).orElseThrow().label()).isEqualTo("동 방문");
    assertThat(shipped.any("EXTRA")).isEmpty();
    assertThat(shipped.any("AGE_65", dong)).isPresent();
  }

  @Test
  void aTableIsKnownByWhatIsInItAlone() {
    KeyedHash plain = text -> text;
    String seoul = TableMark.of(plain, shipped.on(DAY));

    assertThat(TableMark.of(plain, Programmes.shipped().with("use SEOUL").on(DAY)))
        .isEqualTo(seoul);
    assertThat(TableMark.of(plain, shipped.with("use NATIONAL").on(DAY))).isNotEqualTo(seoul);
    assertThat(TableMark.of(plain, shipped.with(ROW).on(DAY))).isNotEqualTo(seoul);
    assertThat(TableMark.of(plain, shipped.with(ROW).on(LocalDate.of(2025, 1, 1))))
        .isEqualTo(TableMark.of(plain, shipped.on(LocalDate.of(2025, 1, 1))));
    // Sets of Java go through their elements otherwise in each process.
    assertThat(seoul).contains("[LIVES_ALONE, MIDDLE_AGED_IN_UNSTABLE_HOUSING]");
  }

  @Test
  void aLaterRowCountsFromItsDayOn() {
    String later = ROW.replace("2026-01-01", "2027-01-01").replace("추가", "다른");
    Programmes own = shipped.with(ROW + "\n" + later);

    assertThat(own.find("EXTRA", DAY).orElseThrow().label()).isEqualTo("추가 방문");
    assertThat(own.find("EXTRA", LocalDate.of(2027, 1, 1)).orElseThrow().label())
        .isEqualTo("다른 방문");
  }

  @Test
  void ofAVisitPlannedLongAgoTheRowThatCountsTodayIsTakenThenAnyOther() {
    String later = ROW.replace("2026-01-01", "2027-01-01").replace("추가", "다른");
    Programmes own = shipped.with(later + "\n" + ROW);

    assertThat(own.any("EXTRA", DAY).orElseThrow().label()).isEqualTo("추가 방문");
    assertThat(own.any("EXTRA", LocalDate.of(2027, 1, 1)).orElseThrow().label()).isEqualTo("다른 방문");
    assertThat(own.any("EXTRA", LocalDate.of(2020, 1, 1))).isPresent();
    assertThat(own.any("NEVER", DAY)).isEmpty();
  }

  @Test
  void anUnknownTableIsRefusedByItsLine() {
    assertThatThrownBy(() -> shipped.with("# ours\nuse BUSAN"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2: there is no set BUSAN");
  }

  @Test
  void whatWouldNeverCountIsRefusedByItsLine() {
    assertThatThrownBy(() -> shipped.with("use SEOUL\n\nuse NATIONAL"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 3: a set is chosen already: SEOUL");
    assertThatThrownBy(() -> shipped.with(ROW.replace("ANY", "BUSAN")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 1: there is no set BUSAN");
    assertThatThrownBy(() -> shipped.with(ROW + "\n" + ROW.replace("추가", "다른")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2: EXTRA has a row from that day on already");
  }

  @ParameterizedTest
  @CsvSource({
    "0, extra, name of a programme",
    "0, A#B, name of a programme",
    "2, 2026-02-30, no day",
    "4, '', label",
    "5, RICH, no fact",
    "6, sometimes, no rhythm",
    "6, every 7d, enrolled",
    "7, WIZARD, no role",
    "7, 'PLANNER,NURSE,OFFICER', roles",
    "8, soon, no number of minutes",
    "8, 0, 1 to 90 minutes",
    "8, 91, as long as a slot of the plan",
    "9, maybe, true or false"
  })
  void aBadCellIsRefusedWithItsLineAndWhatIsWrong(int column, String cell, String why) {
    String[] cells = ROW.split("\t", -1);
    cells[column] = cell;

    assertThatThrownBy(() -> shipped.with("\n" + String.join("\t", cells)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2: ")
        .hasMessageContaining(why);
  }

  @Test
  void aRowOfTooFewColumnsIsRefused() {
    assertThatThrownBy(() -> shipped.with("EXTRA\tANY"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 1: 2 columns, not 12");
  }

  @Test
  void moreThanAnOfficeNeedsIsRefused() {
    String many =
        IntStream.range(0, 201)
            .mapToObj(n -> ROW.replace("EXTRA", "E_" + n))
            .collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> shipped.with(many))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("201 rows, more than 200");
    assertThatThrownBy(() -> shipped.with("#".repeat(20_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("more than 20000 characters");
  }

  @Test
  void everyShippedProgrammeNamesItsSource() {
    for (Programmes table : List.of(shipped, shipped.with("use NATIONAL"))) {
      assertThat(table.on(DAY)).hasSizeGreaterThan(14).allMatch(row -> !row.source().isBlank());
    }
  }
}
