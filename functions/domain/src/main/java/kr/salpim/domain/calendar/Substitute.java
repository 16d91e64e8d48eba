package kr.salpim.domain.calendar;

import java.time.DayOfWeek;

/** On which days of a weekend a lost holiday is given back (제3조제1항제1호·제2호). */
enum Substitute {
  /** Never, not even where it meets another holiday. */
  NONE,
  /** On Saturday and Sunday; on a weekday where it meets another holiday. */
  WEEKEND,
  /** On Sunday alone; on a weekday where it meets another holiday. */
  SUNDAY;

  boolean on(DayOfWeek day) {
    return switch (this) {
      case NONE -> false;
      case WEEKEND -> Weekend.has(day);
      case SUNDAY -> day == DayOfWeek.SUNDAY;
    };
  }
}
