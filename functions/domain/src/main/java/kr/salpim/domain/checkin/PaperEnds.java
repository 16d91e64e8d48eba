package kr.salpim.domain.checkin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.tie.Papers.Paper;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.VolunteerRules;

/** Whose papers run out soon, told once for each day on which one does. */
final class PaperEnds {

  /** Looked at so often: what runs out before it is looked at again in time is told now. */
  private static final int EVERY_DAYS = 7;

  private final VolunteerRules rules;
  private final DatedNumbers numbers;

  PaperEnds(VolunteerRules rules, DatedNumbers numbers) {
    this.rules = rules;
    this.numbers = numbers;
  }

  /**
   * The last day of the paper that is the last to run out of those that do soon, or are missing;
   * empty where it was told before.
   */
  Optional<LocalDate> ends(Volunteer volunteer, LocalDate today) {
    if (volunteer.left().isPresent()) {
      return Optional.empty();
    }
    int ahead = numbers.number("paper warning days", today) + EVERY_DAYS;
    Set<Paper> needed = rules.of(volunteer.group(), today).papers();
    return needed.stream()
        .map(paper -> volunteer.papers().until(paper, numbers).orElse(LocalDate.EPOCH))
        .filter(last -> !last.isAfter(today.plusDays(ahead)))
        .filter(last -> volunteer.warned().filter(told -> !last.isAfter(told)).isEmpty())
        .max(LocalDate::compareTo);
  }
}
