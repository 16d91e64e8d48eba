package kr.salpim.domain.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;

/**
 * Which visits a household is owed. Days alone, no instants: a birth before 1961, when clocks in
 * Seoul stood half an hour off, falls on the same day of the calendar.
 *
 * @param programmes that count
 * @param enrolments of this household
 * @param mark names a member as {@link Enrolment#mark} does, in the household with this id: an
 *     enrolment stands where it was written, whatever that household was merged into
 */
public record Occurrences(
    List<Programme> programmes,
    Profile profile,
    List<Enrolment> enrolments,
    BiFunction<String, Member, String> mark) {

  /** Those whose window has a day from {@code from} to {@code to}, the first to open first. */
  public List<Occurrence> between(LocalDate from, LocalDate to) {
    Map<String, Occurrence> each = new TreeMap<>();
    for (Programme programme : programmes) {
      all(programme, from, to)
          .filter(one -> !one.closes().isBefore(from) && !one.opens().isAfter(to))
          // Twins are visited at once: what is due for both on one day is one visit.
          .forEach(one -> each.putIfAbsent(programme.id() + "|" + one.mark(), one));
    }
    return each.values().stream()
        .sorted(
            Comparator.comparing(Occurrence::opens)
                .thenComparing(one -> one.programme().id())
                .thenComparing(Occurrence::mark))
        .toList();
  }

  private Stream<Occurrence> all(Programme programme, LocalDate from, LocalDate to) {
    if (programme.who() instanceof Eligible.Enrolled) {
      return enrolments.stream()
          .filter(one -> one.programme().equals(programme.id()))
          .flatMap(one -> enrolled(programme, one, from, to));
    }
    Stream<Occurrence> each =
        programme.rhythm() instanceof Rhythm.Anchored anchored
            ? profile.members().stream().flatMap(member -> anchored(programme, anchored, member))
            : dated(programme, from, to);
    return each.filter(one -> takesPart(programme, one.opens()));
  }

  /** As the household is on the day on which the window opens: whenever one asks, the same. */
  private boolean takesPart(Programme programme, LocalDate day) {
    return !(programme.who() instanceof Eligible.Facts some)
        || profile.factors(day).stream().anyMatch(some.facts()::contains);
  }

  /** The members whom an enrolment is of: nobody, where that one lives there no longer. */
  public List<Member> of(Enrolment enrolment) {
    return profile.members().stream()
        .filter(member -> mark.apply(enrolment.household(), member).equals(enrolment.mark()))
        .toList();
  }

  private Stream<Occurrence> enrolled(
      Programme programme, Enrolment enrolment, LocalDate from, LocalDate to) {
    List<Member> members = of(enrolment);
    if (members.isEmpty()) {
      return Stream.of();
    }
    if (programme.rhythm() instanceof Rhythm.Repeated repeated) {
      return repeated(programme, repeated.every(), enrolment, from, to);
    }
    if (programme.rhythm() instanceof Rhythm.Anchored anchored) {
      return members.stream()
          .flatMap(member -> anchored(programme, anchored, member))
          .filter(one -> !one.closes().isBefore(enrolment.since()));
    }
    return dated(programme, from.isBefore(enrolment.since()) ? enrolment.since() : from, to);
  }

  private static Stream<Occurrence> anchored(
      Programme programme, Rhythm.Anchored rhythm, Member member) {
    Optional<LocalDate> anchor =
        rhythm.anchor() == Rhythm.Anchor.BIRTH ? member.birth() : member.due();
    return anchor.stream()
        .flatMap(
            day -> rhythm.offsets().stream().map(offset -> window(programme, rhythm, day, offset)));
  }

  private static Occurrence window(
      Programme programme, Rhythm.Anchored rhythm, LocalDate anchor, Span offset) {
    LocalDate day = offset.from(anchor);
    return new Occurrence(
        programme, day.toString(), rhythm.opens().from(day), rhythm.closes().from(day));
  }

  /** The window of each time ends on the day before the next one's begins. */
  private static Stream<Occurrence> repeated(
      Programme programme, Span every, Enrolment enrolment, LocalDate from, LocalDate to) {
    LocalDate since = enrolment.since();
    return Stream.iterate(
            times(every, since, from), n -> !every.from(since, n).isAfter(to), n -> n + 1)
        .map(
            n ->
                new Occurrence(
                    programme,
                    // By its day, not by its number: another rhythm is other visits.
                    enrolment.member() + "|" + every.from(since, n),
                    every.from(since, n),
                    every.from(since, n + 1).minusDays(1)));
  }

  /** The last time that began at or before a day, or the first of all. */
  private static int times(Span every, LocalDate since, LocalDate day) {
    int low = 0;
    int high = 1;
    while (!every.from(since, high).isAfter(day)) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (every.from(since, middle).isAfter(day)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private static Stream<Occurrence> dated(Programme programme, LocalDate from, LocalDate to) {
    if (programme.rhythm() instanceof Rhythm.Calendar calendar) {
      LocalDate first = calendar.start(from);
      return Stream.iterate(
              first, day -> !day.isAfter(to), day -> day.plusMonths(calendar.months()))
          .map(day -> occurrence(programme, day, day.plusMonths(calendar.months()).minusDays(1)));
    }
    Rhythm.Season season = (Rhythm.Season) programme.rhythm();
    return IntStream.rangeClosed(from.getYear() - 1, to.getYear())
        .mapToObj(year -> season(programme, season, year));
  }

  private static Occurrence season(Programme programme, Rhythm.Season season, int year) {
    MonthDay to = season.to();
    int ends = to.isBefore(season.from()) ? year + 1 : year;
    return occurrence(programme, season.from().atYear(year), to.atYear(ends));
  }

  private static Occurrence occurrence(Programme programme, LocalDate opens, LocalDate closes) {
    return new Occurrence(programme, opens.toString(), opens, closes);
  }
}
