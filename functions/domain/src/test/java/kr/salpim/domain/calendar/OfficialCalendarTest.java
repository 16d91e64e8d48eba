package kr.salpim.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.salpim.domain.text.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialCalendarTest {

  private static final List<Holiday> OFFICIAL =
      Resource.rows("/calendar/official.tsv", 2).stream()
          .map(row -> new Holiday(LocalDate.parse(row[0]), row[1]))
          .toList();

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026, 2027})
  void theYearIsTheOfficialOneDayForDay(int year) {
    List<Holiday> official =
        OFFICIAL.stream().filter(holiday -> holiday.date().getYear() == year).toList();
    assertThat(official).hasSizeGreaterThan(15);
    assertThat(Holidays.shipped().of(year)).containsExactlyElementsOf(official);
  }

  /**
   * Red days, Sundays included: 우주항공청 announced 68, 68 and 70, before one day, two days (임시공휴일) and
   * two days (노동절, 제헌절) were added.
   */
  @ParameterizedTest
  @CsvSource({"2024,69", "2025,70", "2026,72"})
  void theRedDaysAreAsManyAsOfficiallyCounted(int year, int red) {
    assertThat(
            LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(
                    day -> day.getDayOfWeek().getValue() == 7 || Holidays.shipped().contains(day)))
        .hasSize(red);
  }
}
