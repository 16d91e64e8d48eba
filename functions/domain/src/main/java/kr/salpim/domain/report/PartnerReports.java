package kr.salpim.domain.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Placement;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Receipt;
import kr.salpim.domain.partner.PartnerAccess;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.KindOf;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Understander;
import kr.salpim.domain.understanding.Understanding;

/**
 * A partner's report in free text (신고): understood as any text is, and kept as signals of the
 * household that it tells of, which are reacted to at once.
 */
public final class PartnerReports {

  private static final String COMMAND = "send-report";

  /** What came of a report. */
  public sealed interface Result {

    /**
     * It is kept, now or before.
     *
     * @param same whether it was kept before, by another call
     * @param without what was wrong with it, and left out
     */
    record Taken(boolean same, List<Duty> duties, List<Problem> without) implements Result {
      public Taken {
        duties = List.copyOf(duties);
        without = List.copyOf(without);
      }
    }

    /** Its reference came before with other content. */
    record OtherContent() implements Result {}

    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /** The caller may send none. */
    record NotAllowed() implements Result {}
  }

  private final Table table;
  private final KeyedHash hash;
  private final Understander understander;
  private final Households households;
  private final PartnerAccess access;
  private final Clock clock;
  private final Rounds rounds;

  public PartnerReports(
      Table table,
      KeyedHash hash,
      Understander understander,
      PartnerAccess access,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.hash = hash;
    this.understander = understander;
    this.households = new Households(table, hash, clock, ids);
    this.access = access;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * Takes a report; the same call again comes to the same.
   *
   * @param once names the call
   */
  public Result take(PartnerCaller caller, String once, Report report) {
    if (!caller.may(PartnerScope.REPORT_WRITE)) {
      return new Result.NotAllowed();
    }
    Predicate<String> dongs = new PartnerDongs(table, caller);
    List<Problem> problems = new ArrayList<>(report.problems());
    if (!dongs.test(report.dong())) {
      problems.add(Problem.of("dong", Fault.UNKNOWN_DONG));
    }
    Understanding understood = understander.understand(report.text().reveal());
    List<Problem> ofWhom = report.ofWhom(today());
    // Of whom an emergency is can be asked; it is told all the same.
    boolean spared = problems.isEmpty() && understood.emergency().isPresent();
    if (!spared) {
      problems.addAll(ofWhom);
    }
    if (!problems.isEmpty()) {
      return new Result.Refused(problems);
    }
    Report taken = ofWhom.isEmpty() ? report : report.ofNobody();
    return rounds.first(() -> taken(caller, once, taken, understood, ofWhom, dongs));
  }

  /** Empty where somebody else was faster. */
  private Optional<Result> taken(
      PartnerCaller caller,
      String once,
      Report report,
      Understanding understood,
      List<Problem> without,
      Predicate<String> dongs) {
    SignalSource source = PartnerKinds.shipped().signals(caller.partner(), today());
    String reference = caller.partner().id() + "|" + report.reference();
    Receipt receipt =
        new Receipt(
            // Of whatever kind the partner is found to be: its references stay its own.
            SignalSource.PARTNER.name().toLowerCase(Locale.ROOT),
            hash.of("report|" + reference),
            hash.of("report content|" + report.content()),
            Optional.of(once));
    List<Duty> duties = Duties.shipped().ofText(report.text().reveal(), understood, today());
    Optional<Receipt.Stored> before = households.taken(receipt);
    if (before.isPresent()) {
      return Optional.of(
          before.get().sameAs(receipt)
              ? new Result.Taken(!before.get().ownOf(receipt), duties, without)
              : new Result.OtherContent());
    }
    Instant now = clock.instant();
    Placement placement =
        households.hear(
            report.about(), report.dong(), home -> dongs.test(home.household().dong()), reference);
    List<Change> changes = new ArrayList<>();
    changes.add(receipt.toChange(placement.household(), now));
    changes.addAll(signals(placement.household(), source, receipt, understood, report, now));
    changes.addAll(placement.changes());
    changes.add(
        access.record(
            caller,
            placement.household(),
            COMMAND,
            Verb.CHANGE,
            Set.of(FieldGroup.SIGNALS, FieldGroup.NOTES),
            Optional.empty()));
    return rounds.written(changes, new Result.Taken(false, duties, without));
  }

  /** The first has the text and is reacted to, with the others beside it. */
  private List<Change> signals(
      String household,
      SignalSource source,
      Receipt receipt,
      Understanding understood,
      Report report,
      Instant now) {
    List<Change> changes = new ArrayList<>();
    for (String kind : KindOf.message(ofSomebodyElse(understood), source)) {
      boolean first = changes.isEmpty();
      Signal signal =
          new Signal(
              household,
              source,
              hash.of("report signal|" + receipt.h() + "|" + kind),
              kind,
              today(),
              OptionalLong.empty(),
              OptionalLong.empty(),
              Optional.<Secret>of(report.text()).filter(text -> first),
              now);
      changes.add(
          new Change.Put(
              first ? signal.toItem(now.plus(Timer.BORN_LEASED_FOR), Lane.NOW) : signal.toItem(),
              Condition.absent()));
    }
    return changes;
  }

  /** Whoever reports tells of somebody else, however the sentence is put. */
  private static Understanding ofSomebodyElse(Understanding understood) {
    boolean emergency = understood.kind() == Kind.EMERGENCY;
    return new Understanding(
        emergency ? Kind.EMERGENCY : Kind.REPORT,
        understood.emergency(),
        understood.needs(),
        About.OTHER,
        understood.language(),
        understood.reasons());
  }

  private LocalDate today() {
    return WorkingDays.day(clock.instant());
  }
}
