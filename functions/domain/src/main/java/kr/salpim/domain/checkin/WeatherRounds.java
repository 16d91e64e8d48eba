package kr.salpim.domain.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;

/** Extra rounds for a heat or cold warning: a page of a volunteer's neighbours a claim. */
final class WeatherRounds {

  /** By then all were asked. */
  private static final Duration SAY_FIRST = Duration.ofMinutes(10);

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Carers carers;
  private final NewRound rounds;
  private final DatedNumbers numbers;
  private final WeatherProgress progress;

  WeatherRounds(
      Table table,
      Directory directory,
      Carers carers,
      DatedNumbers numbers,
      Texts texts,
      KeyedHash hash) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.carers = carers;
    this.rounds = new NewRound(hash);
    this.numbers = numbers;
    this.progress = new WeatherProgress(table, texts, hash);
  }

  /**
   * @param claimed the warning as the clock hands it on
   */
  List<Change> changes(Item claimed, Instant now) {
    String code = claimed.key().partition().substring(Dong.PARTITION_PREFIX.length());
    Turn turn = new Turn(directory.dong(code), now, now);
    Optional<String> part = Warning.part(claimed.key());
    if (part.isPresent()) {
      return asked(claimed, part.get(), turn);
    }
    Warning warning = Warning.from(claimed);
    List<Volunteer> all = Volunteers.of(table, code);
    return warning.spread() ? progress.said(warning, all, turn) : spread(warning, all, now);
  }

  /** Each volunteer's neighbours by themselves, so that nobody waits for another's. */
  private static List<Change> spread(Warning warning, List<Volunteer> all, Instant now) {
    List<String> left =
        all.stream()
            .map(Volunteer::token)
            .filter(token -> warning.after().filter(l -> token.compareTo(l) <= 0).isEmpty())
            .toList();
    List<String> page = left.stream().limit(DayRounds.MAX_WRITES).toList();
    List<Change> changes = new ArrayList<>();
    changes.add(
        page.size() < left.size()
            ? warning.goesOn(page.get(page.size() - 1), now)
            : warning.spreadOut(now.plus(SAY_FIRST)));
    page.forEach(token -> changes.add(warning.part(token, now)));
    return changes;
  }

  /** A page of one volunteer's neighbours, who are asked after at once. */
  private List<Change> asked(Item part, String token, Turn turn) {
    LocalDate day = Warning.day(part.key());
    Optional<Volunteer> volunteer = carers.volunteer(turn.dong(), token);
    if (volunteer.isEmpty() || !turn.now().isBefore(closes(day))) {
      return List.of(new Change.Delete(part.key(), Clockwork.holds(part)));
    }
    DayRounds made = new DayRounds(table, carers, rounds, volunteer.get(), day, turn);
    boolean more = false;
    for (Tie tie : Tie.of(table, turn.dong().code(), token)) {
      boolean left = tie.on(day) && table.plain(round(tie, day)).isEmpty();
      more |= left && made.full();
      if (left && !more) {
        add(tie, made, day, turn);
      }
    }
    List<Change> changes = new ArrayList<>();
    changes.add(more ? soon(part, turn) : new Change.Delete(part.key(), Clockwork.holds(part)));
    if (made.busier()) {
      changes.add(made.volunteer().changed());
    }
    changes.addAll(made.changes());
    return changes;
  }

  private void add(Tie tie, DayRounds made, LocalDate day, Turn turn) {
    homes
        .family(tie.household())
        .filter(home -> home.household().standing().visited())
        .ifPresent(
            home ->
                made.add(
                    tie, home, Round.WARNING, round -> round.between(turn.now(), closes(day))));
  }

  /** The rest with the next claim, at once. */
  private static Change soon(Item part, Turn turn) {
    return new Change.Update(
        part.key(),
        Map.of(Attributes.DUE, new Value.Num(turn.now().toEpochMilli())),
        Map.of(),
        Clockwork.TRIED,
        Clockwork.holds(part));
  }

  private static Key round(Tie tie, LocalDate day) {
    return Round.key(tie.household(), tie.volunteer(), occurrence(day));
  }

  /** Of a day's warning. */
  static String occurrence(LocalDate day) {
    return day + Round.WARNING;
  }

  /** Until the evening, for nobody is asked at night. */
  private Instant closes(LocalDate day) {
    return day.atTime(numbers.time("last hour", day)).atZone(WorkingDays.SEOUL).toInstant();
  }
}
