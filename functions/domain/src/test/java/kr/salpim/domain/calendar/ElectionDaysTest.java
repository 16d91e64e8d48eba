package kr.salpim.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.salpim.domain.text.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The elections in the data against 공직선거법 제34조 and the ends of the terms. */
class ElectionDaysTest {

  private static final Holidays HOLIDAYS = Holidays.shipped();
  private static final HolidayData DATA = HolidayFiles.read();
  private static final Holidays WITHOUT_ELECTIONS =
      new Holidays(new HolidayData(DATA.rules(), DATA.moon(), Map.of()));

  @ParameterizedTest
  @CsvSource({
    "2013-02-24,70,2012-12-19,대통령",
    "2022-05-09,70,2022-03-09,대통령: 3·1절 stands before March 2",
    "2018-06-30,30,2018-06-13,지방: 현충일 is June 6",
    "2006-06-30,30,2006-05-31,지방: the thirtieth day itself is a Wednesday",
    "2020-05-29,50,2020-04-15,국회의원"
  })
  void theFormulaFindsElectionsThatWereHeld(
      LocalDate termEnds, int before, LocalDate held, String what) {
    assertThat(election(termEnds, before)).as(what).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-29,50,국회의원선거일",
    "2026-06-30,30,지방선거일",
    "2028-05-29,50,국회의원선거일",
    "2030-06-03,70,대통령선거일",
    "2030-06-30,30,지방선거일",
    "2032-05-29,50,국회의원선거일",
    "2034-06-30,30,지방선거일",
    "2035-06-03,70,대통령선거일"
  })
  void everyElectionAtTheEndOfATermIsInTheData(LocalDate termEnds, int before, String name) {
    assertThat(HOLIDAYS.name(election(termEnds, before))).hasValue(name);
  }

  @Test
  void noElectionIsInTheDataThatIsNotTheLaws() {
    List<String[]> rows = Resource.rows("/kr/salpim/domain/calendar/special-days.tsv", 5);
    assertThat(rows.stream().map(row -> row[2])).containsOnly("ELECTION", "TEMPORARY");
    assertThat(rows.stream().filter(row -> row[2].equals("ELECTION"))).hasSize(8);
  }

  /**
   * The first Wednesday from so many days before on; a week later where it meets a holiday, or the
   * days around it do.
   */
  private static LocalDate election(LocalDate termEnds, int before) {
    LocalDate day =
        termEnds.minusDays(before).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    boolean barred =
        Stream.of(day.minusDays(1), day, day.plusDays(1)).anyMatch(WITHOUT_ELECTIONS::contains);
    return barred ? day.plusWeeks(1) : day;
  }
}
