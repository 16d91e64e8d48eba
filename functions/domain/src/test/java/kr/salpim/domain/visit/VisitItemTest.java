package kr.salpim.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import org.junit.jupiter.api.Test;

/** What stands in a visit's item, and what of it in clear. */
class VisitItemTest {

  private static final LocalDate BIRTHDAY = LocalDate.of(2027, 1, 19);

  @Test
  void aVisitIsReadAsItWasWritten() {
    Visit visit = closing(BIRTHDAY.plusDays(90));
    assertThat(VisitItem.from(item(visit))).isEqualTo(visit);
  }

  @Test
  void nothingInClearTellsTheBirthDateThatAVisitComesFrom() {
    for (int later = 0; later < 12; later++) {
      LocalDate closes = LocalDate.of(2027, 4, 19).plusDays(later);
      assertThat(item(closing(closes)).plain())
          .isEqualTo(item(closing(LocalDate.of(2027, 4, 1))).plain());
    }
  }

  @Test
  void withoutATimeItIsListedByItsMonth() {
    assertThat(item(closing(LocalDate.of(2027, 4, 19))).number(Attributes.BOARD_AT))
        .hasValue(
            LocalDate.of(2027, 4, 1).atStartOfDay(WorkingDays.SEOUL).toInstant().toEpochMilli());
  }

  @Test
  void whatIsOverdueIsDueByTheWeek() {
    VisitTimes times = new VisitTimes(WorkingDays.shipped(), VisitNumbers.shipped());
    Instant due = times.nextWeek(LocalDate.of(2027, 4, 19), "morning reminder");
    assertThat(VisitTimes.day(due)).isEqualTo("2027-04-26");
    for (int later = 1; later < 7; later++) {
      assertThat(times.nextWeek(LocalDate.of(2027, 4, 19).plusDays(later), "morning reminder"))
          .isEqualTo(due);
    }
    assertThat(VisitTimes.day(times.nextWeek(LocalDate.of(2026, 12, 26), "morning reminder")))
        .isEqualTo("2026-12-28");
  }

  private static Item item(Visit visit) {
    return ((Change.Put) VisitItem.planned(visit)).item();
  }

  private static Visit closing(LocalDate closes) {
    return new Visit(
        "h1",
        "AGE_65",
        "o1",
        "1153059500",
        Optional.empty(),
        BIRTHDAY,
        closes,
        VisitState.PLANNED,
        0,
        Optional.empty(),
        60,
        List.of(),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(new VisitEntry(Instant.EPOCH, VisitEntry.What.UNPLACED, "", "")));
  }
}
