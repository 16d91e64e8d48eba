package kr.salpim.domain.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.load.Haste;
import kr.salpim.domain.load.SignalIntake.Entry;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.KindOf;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Understander;
import kr.salpim.domain.understanding.Understanding;

/**
 * Which of a partner's rows cannot wait: by their kind, or by what their note tells of. So many an
 * hour are reacted to at once; a flood of them would drown the true one.
 */
public final class UrgentRows {

  private static final String NOTE = "note";
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Table table;
  private final Directory directory;
  private final Understander understander;
  private final BiPredicate<String, LocalDate> urgent;
  private final Rates rates;
  private final Texts texts;
  private final KeyedHash hash;
  private final Clock clock;

  /**
   * @param urgent whether a kind that was observed on a day cannot wait to be reacted to
   */
  public UrgentRows(
      Table table,
      Directory directory,
      Understander understander,
      BiPredicate<String, LocalDate> urgent,
      Rates rates,
      KeyedHash hash,
      Clock clock) {
    this.table = table;
    this.directory = directory;
    this.understander = understander;
    this.urgent = urgent;
    this.rates = rates;
    this.texts = Texts.shipped();
    this.hash = hash;
    this.clock = clock;
  }

  /** Rows whose notes tell of an emergency, by line. */
  Map<Long, Understanding> notes(List<Entry> entries) {
    Map<Long, Understanding> told = new HashMap<>();
    for (Entry entry : entries) {
      Optional.ofNullable(entry.fields().get(NOTE))
          .map(understander::understand)
          .filter(understood -> understood.emergency().isPresent())
          .ifPresent(understood -> told.put(entry.line(), understood));
    }
    return told;
  }

  /** Whom their notes make call, see {@link Duties}. */
  List<Duty> duties(List<Entry> entries, Map<Long, Understanding> notes, LocalDate day) {
    return entries.stream()
        .filter(entry -> notes.containsKey(entry.line()))
        .flatMap(
            entry ->
                Duties.shipped()
                    .ofText(entry.fields().get(NOTE), notes.get(entry.line()), day)
                    .stream())
        .toList();
  }

  /**
   * The rows that cannot wait, by line, in whose order they are counted.
   *
   * @param first whether the call was not begun before: its rows are counted once
   */
  Map<Long, Haste> of(
      PartnerCaller caller, boolean first, List<Entry> entries, Map<Long, Understanding> notes) {
    Map<Long, Haste> all = new HashMap<>();
    int most = rates.limit(caller.partner().id(), Rates.What.URGENT);
    boolean left = true;
    for (Entry entry : entries) {
      String kind = entry.fields().getOrDefault(RowChecks.KIND, "");
      Optional<String> told =
          Optional.ofNullable(notes.get(entry.line()))
              .flatMap(Understanding::emergency)
              .map(KindOf::emergency);
      if (told.isPresent() || urgent.test(kind, observed(entry))) {
        left =
            left
                && (first
                    ? rates.count(caller.partner().id(), Rates.What.URGENT, 1).isEmpty()
                    : all.size() < most);
        all.put(entry.line(), new Haste(left, told.filter(other -> !other.equals(kind))));
      }
    }
    return all;
  }

  private LocalDate observed(Entry entry) {
    try {
      return LocalDate.parse(entry.fields().getOrDefault("observed", ""));
    } catch (DateTimeException noDay) {
      return today();
    }
  }

  private LocalDate today() {
    return WorkingDays.day(clock.instant());
  }

  /** The planners of these dong hear, once an hour, that a partner sends more than it may. */
  void tell(PartnerCaller caller, Set<String> dongs) {
    Instant now = clock.instant();
    for (String code : dongs) {
      Turn turn = new Turn(directory.dong(code), now, now.plus(Timer.BORN_LEASED_FOR));
      planners(turn.dong()).forEach(staff -> told(caller.partner().id(), staff, turn));
    }
  }

  private List<Staff> planners(Dong dong) {
    Roster roster = new Roster(dong);
    return roster
        .who(Role.PLANNER, Optional.empty(), today())
        .map(List::of)
        .or(() -> Optional.of(roster.leads(today())).filter(leads -> !leads.isEmpty()))
        .orElseGet(() -> kr.salpim.domain.area.Duty.first(dong, "").stream().toList());
  }

  /** Refused where it was said this hour. */
  private void told(String partner, Staff staff, Turn turn) {
    long window = turn.now().toEpochMilli() / WINDOW.toMillis();
    table.write(
        Outgoing.causedBy(
                hash,
                "urgent rows|" + partner + "|" + turn.dong().code() + "|" + window,
                staff.token(),
                staff.address(),
                texts.korean(
                    "partner.urgent",
                    turn.dong().sender(),
                    partner,
                    rates.limit(partner, Rates.What.URGENT)),
                MessageClass.URGENT,
                turn.dong().code(),
                turn.now())
            .queue(turn.firstDue(), Lane.NOW));
  }
}
