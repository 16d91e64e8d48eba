package kr.salpim.domain.resource;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A place or benefit that helps (복지자원), as a dated row.
 *
 * @param id a word, unique within its area
 * @param area code of the dong or gu in which it is to be had; of Seoul {@code 11}
 * @param needs codes of what it helps with
 * @param name as planners read it
 * @param what is given
 * @param forWhom who may have it
 * @param where it is
 * @param how to get it
 * @param capacity how many households at a time; empty where nobody counts
 * @param partner id of the agency behind it, where it takes part
 * @param from first day on which the row holds
 * @param to last day, where it ends
 * @param checked when somebody last made sure of it
 */
public record WelfareResource(
    String id,
    String area,
    Set<String> needs,
    String name,
    String what,
    String forWhom,
    String where,
    String how,
    OptionalInt capacity,
    Optional<String> partner,
    LocalDate from,
    Optional<LocalDate> to,
    LocalDate checked) {

  public WelfareResource {
    needs = Set.copyOf(needs);
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
  }
}
