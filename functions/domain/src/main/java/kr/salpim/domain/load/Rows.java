package kr.salpim.domain.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kr.salpim.domain.Ids;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Placement;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.ProfileCheck;
import kr.salpim.domain.household.Reach;
import kr.salpim.domain.household.Receipt;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/** Reads rows and takes them: all that a row calls for in one transaction, or nothing. */
final class Rows {

  /**
   * Loaded signals become due one after the other over this time, so that no list is a storm. Short
   * enough that whoever loaded it sees what came of it the same morning.
   */
  static final Duration SPREAD = Duration.ofMinutes(30);

  private static final String CALL = "call";

  private final Households households;
  private final KeyedHash hash;
  private final Predicate<String> dongs;
  private final SignalCheck check;
  private final Optional<Map<Long, Haste>> called;
  private final Clock clock;
  private final Reach reach;
  private final Rounds rounds;

  /**
   * @param called what of rows that came with a call cannot wait, by line; empty for a file's
   */
  Rows(
      Table table,
      KeyedHash hash,
      Predicate<String> dongs,
      SignalCheck check,
      Optional<Map<Long, Haste>> called,
      Clock clock,
      Ids ids) {
    this.households = new Households(table, hash, clock, ids);
    this.hash = hash;
    this.dongs = dongs;
    this.check = check;
    this.called = called;
    this.clock = clock;
    this.reach = new Reach(table, hash);
    this.rounds = new Rounds(table, ids);
  }

  Row household(Fields fields, LoadFile file, long line) {
    Draft draft = HouseholdRow.read(fields, file, file.origin(line));
    dong(fields, draft.dong());
    return fields.problems().isEmpty()
        ? row(line, draft.reference(), reach.ofDraft(draft), () -> taken(draft))
        : Row.refused(line, fields.problems());
  }

  private static Row row(long line, String reference, Set<String> reach, Supplier<RowResult> take) {
    Set<String> all = new HashSet<>(reach);
    all.add("reference|" + reference);
    return new Row(line, all, take);
  }

  private RowResult taken(Draft draft) {
    Settled settled = households.create(draft, this::mine);
    if (settled instanceof Settled.Refused refused) {
      return new RowResult.Refused(refused.problems());
    }
    if (settled instanceof Settled.Elsewhere) {
      return new RowResult.Refused(List.of(Settled.Elsewhere.problem()));
    }
    if (settled instanceof Settled.Same same) {
      return new RowResult.Same(same.id());
    }
    if (settled instanceof Settled.Created created) {
      return new RowResult.Taken(created.id());
    }
    return settled instanceof Settled.Updated updated
        ? new RowResult.Taken(updated.id())
        : RowResult.refused("reference", Fault.OTHER_CONTENT);
  }

  Row signal(Fields fields, LoadFile file, long line) {
    LocalDate today = WorkingDays.day(clock.instant());
    Optional<Haste> haste = called.flatMap(lines -> Optional.ofNullable(lines.get(line)));
    SignalRow row = SignalRow.read(fields, file, today, haste.isPresent());
    dong(fields, row.dong());
    List<Problem> problems = new ArrayList<>(fields.problems());
    problems.addAll(ProfileCheck.problems(row.who(), today));
    if (problems.isEmpty()) {
      check
          .check(row.kind(), row.amount(), row.months(), row.observed(), today)
          .forEach(wrong -> problems.add(new Problem(wrong.field(), wrong.reason())));
    }
    if (!problems.isEmpty()) {
      return Row.refused(line, problems);
    }
    // A caller's reference stays its own whatever kind of partner it is found to be, and is none of
    // a file's, whatever institution that names.
    boolean call = called.isPresent();
    String source = call ? CALL : file.source().name();
    Receipt receipt =
        new Receipt(
            (call ? SignalSource.PARTNER : file.source()).name().toLowerCase(Locale.ROOT),
            hash.of("signal|" + source + "|" + row.reference()),
            hash.of(fields.content()),
            Optional.of(file.origin(line)));
    return row(
        line,
        row.reference(),
        Reach.ofReport(row.who()),
        () -> rounds.first(() -> signal(row, receipt, file, haste)));
  }

  /** Empty where somebody else was faster. */
  private Optional<RowResult> signal(
      SignalRow row, Receipt receipt, LoadFile file, Optional<Haste> haste) {
    Optional<Receipt.Stored> before = households.taken(receipt);
    if (before.isPresent()) {
      return Optional.of(again(before.get(), receipt));
    }
    Instant now = clock.instant();
    Placement placement =
        called.isPresent()
            ? households.hear(row.who(), row.dong(), this::mine, receipt.h())
            : households.place(row.who(), row.dong(), this::mine);
    List<Change> changes = new ArrayList<>();
    changes.add(receipt.toChange(placement.household(), now));
    for (Item signal : signals(row, receipt, file, placement.household(), haste, now)) {
      changes.add(new Change.Put(signal, Condition.absent()));
    }
    changes.addAll(placement.changes());
    return rounds.written(changes, new RowResult.Taken(placement.household()));
  }

  /** The row's own, and beside it the emergency that its note tells of. */
  private List<Item> signals(
      SignalRow row,
      Receipt receipt,
      LoadFile file,
      String household,
      Optional<Haste> haste,
      Instant now) {
    boolean atOnce = haste.filter(urgent -> urgent.now().getAsBoolean()).isPresent();
    Optional<String> beside = haste.flatMap(Haste::beside).filter(kind -> !kind.equals(row.kind()));
    List<Item> items = new ArrayList<>();
    beside.ifPresent(
        kind ->
            items.add(
                onTheClock(
                    signal(
                        row,
                        kind,
                        hash.of("note|" + receipt.h() + "|" + kind),
                        row.told(kind, check, WorkingDays.day(now)),
                        file,
                        household,
                        now),
                    atOnce)));
    Signal own = signal(row, row.kind(), receipt.h(), row.observed(), file, household, now);
    items.add(onTheClock(own, atOnce && beside.isEmpty()));
    return items;
  }

  private static Signal signal(
      SignalRow row,
      String kind,
      String h,
      LocalDate day,
      LoadFile file,
      String household,
      Instant now) {
    return new Signal(
        household, file.source(), h, kind, day, row.amount(), row.months(), row.note(), now);
  }

  private static Item onTheClock(Signal signal, boolean atOnce) {
    if (atOnce) {
      return signal.toItem(signal.recorded().plus(Timer.BORN_LEASED_FOR), Lane.NOW);
    }
    Duration wait =
        Duration.ofMillis(Math.floorMod(signal.h().hashCode(), (int) SPREAD.toMillis()));
    return signal.toItem(signal.recorded().plus(wait), Lane.LATER);
  }

  private static RowResult again(Receipt.Stored before, Receipt receipt) {
    if (!before.sameAs(receipt)) {
      return RowResult.refused("reference", Fault.OTHER_CONTENT);
    }
    return before.ownOf(receipt)
        ? new RowResult.Taken(before.household())
        : new RowResult.Same(before.household());
  }

  /** Whoever loads into an area changes no household outside of it. */
  private boolean mine(Home home) {
    return dongs.test(home.household().dong());
  }

  private void dong(Fields fields, String dong) {
    if (!dongs.test(dong)) {
      fields.add("dong", Fault.UNKNOWN_DONG);
    }
  }
}
