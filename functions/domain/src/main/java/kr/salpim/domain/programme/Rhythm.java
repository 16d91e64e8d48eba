package kr.salpim.domain.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** When a programme's visits are due. */
public sealed interface Rhythm {

  /**
   * At fixed distances from a day of somebody's life.
   *
   * @param offsets from that day to each visit
   * @param opens from a visit's day to the first day of its window
   * @param closes from a visit's day to the last day of its window
   */
  record Anchored(Anchor anchor, List<Span> offsets, Span opens, Span closes) implements Rhythm {
    public Anchored {
      offsets = List.copyOf(offsets);
    }
  }

  /** Again and again from the day on which a person put somebody into the programme. */
  record Repeated(Span every) implements Rhythm {}

  /** Once in so many months of the calendar, which divide the year. */
  record Calendar(int months) implements Rhythm {
    /** The first day of the stretch in which a day lies. */
    LocalDate start(LocalDate day) {
      return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
    }
  }

  /** Once a season; one that ends before it begins ends in the next year. */
  record Season(MonthDay from, MonthDay to) implements Rhythm {}

  /** A day of somebody's life. */
  enum Anchor {
    BIRTH,
    /** 출산예정일: the day on which a child is expected. */
    DUE
  }
}
