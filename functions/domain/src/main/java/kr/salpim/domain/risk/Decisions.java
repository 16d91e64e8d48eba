package kr.salpim.domain.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.calendar.WorkingDays;

/**
 * What persons decided on a household, as far as it counts for later assessments: the latest
 * instant of each {@link Ruling}. So it does not matter in what order decisions become known.
 *
 * <p>They concern signals stored under that household's id. One that turned out to be the same has
 * its own, because whoever decided before had not seen its signals; what is decided afterwards is
 * added to both.
 *
 * <ul>
 *   <li>위기 아님 <b>quiets</b> signals recorded up to it for good: they weigh nothing.
 *   <li>위기 아님, 지켜보기 and a closed alert <b>answer</b> them: no floor of theirs holds any more.
 *   <li>위기 맞음 <b>confirms</b>: at least 위기, until one of those three comes later.
 *   <li>지켜보기 and a closed alert <b>hold</b> what was recorded up to them below 주의; what is recorded
 *       later adds to that. A closed alert does so for good, 지켜보기 for a dated number of days,
 *       unless 위기 아님 or 위기 맞음 comes later: then a planner decides again.
 *   <li>That somebody wrote <b>breaks</b> a silence recorded up to it, as a closed alert answers
 *       and holds it; of whatever else was heard it says nothing.
 * </ul>
 */
public final class Decisions {

  public static final Decisions NONE = new Decisions(Map.of());

  private static final String BETWEEN = " ";
  private static final String IS = "=";

  private final Map<Ruling, Instant> latest;

  private Decisions(Map<Ruling, Instant> latest) {
    this.latest = latest;
  }

  public Decisions and(Decision decision) {
    return and(decision.ruling(), decision.at().truncatedTo(ChronoUnit.MILLIS));
  }

  private Decisions and(Ruling ruling, Instant at) {
    Map<Ruling, Instant> all = new EnumMap<>(Ruling.class);
    all.putAll(latest);
    all.merge(ruling, at, (one, other) -> one.isAfter(other) ? one : other);
    return new Decisions(all);
  }

  /** Whether a signal recorded then weighs nothing any more. */
  boolean quiets(Instant recorded) {
    return upTo(recorded, Ruling.NOT_A_CRISIS);
  }

  /** Whether a person has answered for a signal recorded then. */
  boolean answers(Instant recorded) {
    return upTo(recorded, Ruling.NOT_A_CRISIS)
        || upTo(recorded, Ruling.WATCH)
        || upTo(recorded, Ruling.CLOSED);
  }

  /** Whether somebody of the household wrote since a silence was recorded then. */
  boolean breaks(Instant recorded) {
    return upTo(recorded, Ruling.HEARD_FROM);
  }

  private boolean upTo(Instant recorded, Ruling ruling) {
    Instant at = latest.get(ruling);
    return at != null && !recorded.isAfter(at);
  }

  /** Whether 위기 맞음 stands. */
  boolean confirmed() {
    return stands(Ruling.RIGHT, Ruling.NOT_A_CRISIS, Ruling.WATCH, Ruling.CLOSED).isPresent();
  }

  /**
   * Whether a signal recorded then is held below 주의.
   *
   * @param days for which somebody watches
   */
  boolean holds(Instant recorded, LocalDate asOf, int days) {
    boolean watched =
        stands(Ruling.WATCH, Ruling.NOT_A_CRISIS, Ruling.RIGHT)
            .filter(at -> asOf.isBefore(day(at).plusDays(days)))
            .isPresent();
    return upTo(recorded, Ruling.CLOSED) || watched && upTo(recorded, Ruling.WATCH);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(WorkingDays.SEOUL).toLocalDate();
  }

  /** When it was decided, unless one of the others came at the same time or later. */
  private Optional<Instant> stands(Ruling ruling, Ruling... others) {
    return Optional.ofNullable(latest.get(ruling))
        .filter(at -> Stream.of(others).noneMatch(other -> upTo(at, other)));
  }

  /** For an attribute: rulings and epoch milliseconds, no reason. */
  public String toText() {
    return latest.entrySet().stream()
        .map(entry -> entry.getKey() + IS + entry.getValue().toEpochMilli())
        .collect(Collectors.joining(BETWEEN));
  }

  /**
   * @throws IllegalArgumentException where the text is none of {@link #toText()}
   */
  public static Decisions parse(String text) {
    Decisions decisions = NONE;
    for (String part : text.isEmpty() ? new String[0] : text.split(BETWEEN)) {
      String[] both = part.split(IS, 2);
      Instant at = Instant.ofEpochMilli(Long.parseLong(both[both.length - 1]));
      decisions = decisions.and(Ruling.valueOf(both[0]), at);
    }
    return decisions;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decisions decisions && latest.equals(decisions.latest);
  }

  @Override
  public int hashCode() {
    return latest.hashCode();
  }

  @Override
  public String toString() {
    return toText();
  }
}
