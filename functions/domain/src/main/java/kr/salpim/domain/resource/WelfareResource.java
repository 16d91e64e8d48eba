package kr.salpim.domain.resource;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

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
 * @param checked when somebody last looked at it
 * @param verified whether it was made sure of where it comes from; a planner asks before they rely
 *     on what was not
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
    LocalDate checked,
    boolean verified) {

  /** What nobody looked at for so long may have changed: opening hours and funds are of a year. */
  private static final int FRESH_YEARS = 1;

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern AREA = Pattern.compile("[0-9]{2}|[0-9]{5}|[0-9]{10}");
  private static final Pattern NEED = Pattern.compile("[A-Z][A-Z_]{1,39}");

  /**
   * @throws IllegalArgumentException where the id is no word, or an area or need no code
   */
  public WelfareResource {
    require(ID.matcher(id).matches(), "an id has 2 to 40 small letters, digits and hyphens");
    require(AREA.matcher(area).matches(), "an area is the code of a dong, a gu or a city");
    needs = Set.copyOf(needs);
    require(
        !needs.isEmpty() && needs.stream().allMatch(need -> NEED.matcher(need).matches()),
        "needs are codes such as LEGAL");
    require(to.filter(from::isAfter).isEmpty(), "it ends before it begins");
  }

  /** One that somebody made sure of. */
  public WelfareResource(
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
    this(
        id, area, needs, name, what, forWhom, where, how, capacity, partner, from, to, checked,
        true);
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The same, to be had until that day, which is its last. */
  public WelfareResource ending(LocalDate last) {
    return new WelfareResource(
        id,
        area,
        needs,
        name,
        what,
        forWhom,
        where,
        how,
        capacity,
        partner,
        from,
        Optional.of(last),
        checked,
        verified);
  }

  /** Whether a planner may rely on it: it was made sure of, and not too long ago. */
  public boolean sureOn(LocalDate day) {
    return verified && !checked.plusYears(FRESH_YEARS).isBefore(day);
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
  }
}
