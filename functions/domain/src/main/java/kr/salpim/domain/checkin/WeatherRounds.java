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
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;

/**
 * Extra rounds for a heat or cold warning: a page of a volunteer's neighbours a claim, and then how
 * it goes, for whoever began it.
 */
final class WeatherRounds {

  /** More volunteers than any dong has. */
  private static final int MAX_VOLUNTEERS = 500;

  /** Soon after all were asked, and then each hour until nobody is left. */
  private static final Duration SAY_EVERY = Duration.ofHours(1);

  /** By then all were asked. */
  private static final Duration SAY_FIRST = Duration.ofMinutes(10);

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Carers carers;
  private final NewRound rounds;
  private final DatedNumbers numbers;
  private final Texts texts;
  private final KeyedHash hash;

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
    this.texts = texts;
    this.hash = hash;
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
    List<Volunteer> all = volunteers(code);
    return warning.spread() ? said(warning, all, turn) : spread(warning, all, now);
  }

  /** Each volunteer's neighbours by themselves, so that nobody waits for another's. */
  private static List<Change> spread(Warning warning, List<Volunteer> all, Instant now) {
    List<String> left =
        all.stream()
            .map(Volunteer::token)
            .filter(token -> warning.after().filter(l -> token.compareTo(l) <= 0).isEmpty())
            .toList();
    List<String> page = left.stream().limit(RoundPlanning.MAX_WRITES).toList();
    List<Change> changes = new ArrayList<>();
    changes.add(
        page.size() < left.size()
            ? warning.goesOn(page.get(page.size() - 1), now)
            : warning.spreadOut(now.plus(SAY_FIRST)));
    page.forEach(token -> changes.add(warning.part(token, now)));
    return changes;
  }

  private List<Volunteer> volunteers(String dong) {
    return table.query(Dong.partition(dong), Volunteer.SORT_PREFIX, MAX_VOLUNTEERS).stream()
        .map(Volunteer::from)
        .toList();
  }

  /** A page of one volunteer's neighbours, who are asked after at once. */
  private List<Change> asked(Item part, String token, Turn turn) {
    LocalDate day = Warning.day(part.key());
    Optional<Volunteer> volunteer = carers.volunteer(turn.dong(), token);
    if (volunteer.isEmpty() || !turn.now().isBefore(closes(day))) {
      return List.of(new Change.Delete(part.key(), Clockwork.holds(part)));
    }
    Page page = new Page(day, volunteer.get(), turn);
    boolean more = false;
    for (Tie tie : ties(turn.dong(), token)) {
      boolean left = tie.on(day) && table.plain(round(tie, day)).isEmpty();
      more |= left && page.full();
      if (left && !more) {
        page.add(tie);
      }
    }
    List<Change> changes = new ArrayList<>();
    changes.add(
        more
            ? new Change.Update(
                part.key(),
                Map.of(Attributes.DUE, new Value.Num(turn.now().toEpochMilli())),
                Map.of(),
                Clockwork.TRIED,
                Clockwork.holds(part))
            : new Change.Delete(part.key(), Clockwork.holds(part)));
    changes.addAll(page.changes());
    return changes;
  }

  private List<Tie> ties(Dong dong, String volunteer) {
    return Tie.of(table, dong.code(), volunteer);
  }

  private static Key round(Tie tie, LocalDate day) {
    return Round.key(tie.household(), tie.volunteer(), occurrence(day));
  }

  private static String occurrence(LocalDate day) {
    return day + Round.WARNING;
  }

  /** Until the evening, for nobody is asked at night. */
  private Instant closes(LocalDate day) {
    return day.atTime(numbers.time("last hour", day)).atZone(WorkingDays.SEOUL).toInstant();
  }

  /** Some neighbours of one volunteer. */
  private final class Page {
    private final LocalDate day;
    private final Turn turn;
    private final boolean goes;
    private Volunteer volunteer;
    private boolean busier;
    private final StandIns standIns;
    private final Sheets sheets = new Sheets(table);
    private final List<Secret> labels = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    Page(LocalDate day, Volunteer volunteer, Turn turn) {
      this.day = day;
      this.volunteer = volunteer;
      this.turn = turn;
      this.goes = carers.mayGo(volunteer, turn.dong(), day);
      this.standIns = new StandIns(carers, turn.dong(), day);
    }

    private void add(Tie tie) {
      Optional<Home> home =
          homes.family(tie.household()).filter(there -> there.household().standing().visited());
      home.flatMap(there -> carer(tie, there))
          .ifPresent(
              carer -> {
                Round round =
                    rounds
                        .of(tie, home.get(), carer, labels, day, Round.WARNING, turn)
                        .between(turn.now(), closes(day));
                labels.add(round.label());
                changes.add(RoundItem.planned(round));
                for (String token : round.chased()) {
                  Chase chase = Chase.ofRound(token, round.chase(), round.key());
                  changes.add(new Change.Put(chase.toItem(), Condition.always()));
                }
                sheets.put(round);
              });
    }

    private boolean full() {
      return 2 + changes.size() + standIns.size() + sheets.size() >= RoundPlanning.MAX_WRITES;
    }

    private Optional<Carer> carer(Tie tie, Home home) {
      if (goes) {
        volunteer = volunteer.working(day, carers.minutes(day));
        busier = true;
        return Optional.of(Carer.of(volunteer));
      }
      return tie.substitute()
          .flatMap(standIns::take)
          .map(Carer::of)
          .or(() -> Carers.coordinator(turn.dong(), home.household().zone(), day).map(Carer::of));
    }

    private List<Change> changes() {
      List<Change> all = new ArrayList<>(changes);
      if (busier) {
        all.add(volunteer.changed());
      }
      all.addAll(standIns.changes());
      all.addAll(sheets.changes());
      return all;
    }
  }

  /** How it goes; once nobody is left to be heard of it ends. */
  private List<Change> said(Warning warning, List<Volunteer> all, Turn turn) {
    Tally tally =
        all.stream().map(one -> tally(warning, one.token())).reduce(Tally.NONE, Tally::plus);
    Tally whole =
        turn.dong().staff().stream()
            .map(Staff::token)
            .distinct()
            .map(token -> tally(warning, token))
            .reduce(tally, Tally::plus);
    boolean over = whole.open() == 0;
    List<Change> changes = new ArrayList<>();
    changes.add(over ? warning.ends() : warning.said(turn.now().plus(SAY_EVERY)));
    turn.dong()
        .staff(warning.by())
        .or(() -> Carers.coordinator(turn.dong(), Optional.empty(), warning.day()))
        .ifPresent(staff -> changes.add(progress(warning, whole, staff, turn)));
    return changes;
  }

  private Tally tally(Warning warning, String holder) {
    LocalDate day = warning.day();
    return Tally.of(
        table, warning.dong(), holder, day, day, line -> line.occurrence().equals(occurrence(day)));
  }

  private Change progress(Warning warning, Tally tally, Staff to, Turn turn) {
    String what = texts.korean(warning.cold() ? "check.cold" : "check.heat");
    String text =
        texts.korean(
            "check.warning.progress",
            turn.dong().sender(),
            what,
            tally.rounds(),
            tally.reached(),
            tally.open(),
            tally.escalated() + tally.passedOn());
    return Outgoing.causedBy(
            hash,
            "warning|" + warning.dong() + "|" + warning.day(),
            "said|" + warning.told(),
            to.address(),
            text,
            MessageClass.OPERATIONAL,
            turn.dong().code(),
            turn.now())
        .queue(turn.firstDue(), Lane.LATER);
  }
}
