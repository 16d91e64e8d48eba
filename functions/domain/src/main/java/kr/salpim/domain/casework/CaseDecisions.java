package kr.salpim.domain.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.Closing;
import kr.salpim.domain.alert.Handling;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.ProofOfLife;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.FamilyChange;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.referral.NeedRule;
import kr.salpim.domain.risk.Decision;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.risk.Ruling;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * What staff decide at the desk: who takes an alert, what came of it, and whether an assessment was
 * right. An assessment advises; what a person decides is what counts.
 */
public final class CaseDecisions {

  /** What came of a decision. */
  public enum Done {
    DONE,
    /** There is no such household or alert. */
    MISSING,
    /** The alert was closed already, or somebody else has it. */
    TOO_LATE
  }

  /** The day after {@code watch-days} of the assessment are over: then it counts again. */
  private static final Duration WATCHED_FOR = Duration.ofDays(31);

  /**
   * Who decides whether an assessment was right: those who answer for a household's care. Others
   * may take an alert at night or see how it stands, but know nothing of the household.
   */
  public static final Set<Role> DECIDERS =
      Set.of(Role.PLANNER, Role.NURSE, Role.CARE_CRISIS, Role.TEAM_LEAD);

  private final Table table;
  private final Directory directory;
  private final Handling handling;
  private final Closing closing;
  private final ProofOfLife proofs;
  private final NeedRule needs;
  private final Clock clock;
  private final Rounds rounds;

  public CaseDecisions(
      Table table,
      Directory directory,
      AlertParts alerts,
      ProofOfLife proofs,
      NeedRule needs,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.directory = directory;
    this.handling = alerts.handling();
    this.closing = alerts.closing();
    this.proofs = proofs;
    this.needs = needs;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /** Somebody takes the alert at the desk, as if they had answered {@code 1}. */
  public Done take(Key alert, Staff by) {
    return onAlert(alert, (found, turn) -> handling.take(found, by, false, turn));
  }

  /** Somebody takes it and calls in those who would be asked next, as if by answer {@code 3}. */
  public Done callIn(Key alert, Staff by) {
    return onAlert(alert, (found, turn) -> handling.take(found, by, true, turn));
  }

  /**
   * Somebody passes it on to those who are asked next, as if by answer {@code 2}. It is too late
   * for whoever neither has it nor was asked last.
   */
  public Done passOn(Key alert, Staff by) {
    return onAlert(alert, (found, turn) -> handling.passOn(found, by, turn));
  }

  /**
   * Records what came of an alert, which closes it; who was met is not asked after any longer, and
   * what somebody who was spoken to had asked for is proposed.
   */
  public Done result(Key alert, AlertResult result, Staff by) {
    return onAlert(
        alert,
        (found, turn) -> {
          List<Change> changes =
              new ArrayList<>(closing.close(found, result, Optional.of(by), turn));
          changes.addAll(proofs.result(found, result, by.token(), turn));
          changes.addAll(needs.after(result, found, turn));
          return Optional.of(changes);
        });
  }

  /**
   * Decides on the assessment behind an open alert. 위기 아님 and 지켜보기 close what is open; 위기 맞음 leaves
   * it open, for a result is still to come.
   */
  public Done decide(Key alert, Decision decision, Staff by) {
    return rounds.first(
        () -> {
          Instant now = clock.instant();
          Optional<CaseFile> file = CaseFile.read(table, Household.id(alert), now);
          if (file.isEmpty()) {
            return Optional.of(Done.MISSING);
          }
          return file.get().open().stream().anyMatch(open -> open.key().equals(alert))
              ? rounds.written(decided(file.get(), decision, by, now), Done.DONE)
              : Optional.of(Done.TOO_LATE);
        });
  }

  private List<Change> decided(CaseFile file, Decision decision, Staff by, Instant now) {
    Household household = file.household();
    FamilyChange family = new FamilyChange(household);
    family.setEach(Household.ruling(decision.ruling()), new Value.Num(now.toEpochMilli()));
    boolean watch = decision.ruling() == Ruling.WATCH;
    Instant due = watch ? now.plus(WATCHED_FOR) : now;
    if (watch) {
      family.set(Household.LEVEL, new Value.Text(Level.INTEREST.name()));
    }
    List<Change> changes = new ArrayList<>();
    Turn turn = new Turn(directory.dong(household.dong()), now, now);
    result(decision.ruling())
        .ifPresent(
            result ->
                file.open()
                    .forEach(
                        alert -> {
                          changes.addAll(closing.alone(alert, result, Optional.of(by), turn));
                          closing.ends(family, alert, result, now);
                        }));
    Closing.assessAnew(family, household.id(), due);
    List<Change> all = new ArrayList<>(family.changes());
    all.addAll(Changes.once(changes));
    all.add(
        LogEntry.of(household, now, "DECIDED " + decision.ruling(), by.token(), decision.reason())
            .toChange());
    return all;
  }

  private static Optional<AlertResult> result(Ruling ruling) {
    return switch (ruling) {
      case NOT_A_CRISIS -> Optional.of(AlertResult.MISTAKEN);
      case WATCH -> Optional.of(AlertResult.WATCHED);
      case RIGHT, CLOSED, HEARD_FROM -> Optional.empty();
    };
  }

  /** What is to be done with an open alert; empty where it is too late for it. */
  private interface Step {
    Optional<List<Change>> of(Alert alert, Turn turn);
  }

  private Done onAlert(Key key, Step step) {
    return rounds.first(() -> stepped(key, step));
  }

  private Optional<Done> stepped(Key key, Step step) {
    Optional<Alert> alert = table.get(key).map(AlertItem::from);
    if (alert.isEmpty()) {
      return Optional.of(Done.MISSING);
    }
    Instant now = clock.instant();
    Turn turn = new Turn(directory.dong(alert.get().dong()), now, now);
    Optional<List<Change>> changes =
        alert.filter(open -> !open.closed()).flatMap(open -> step.of(open, turn));
    return changes.isEmpty()
        ? Optional.of(Done.TOO_LATE)
        : rounds.written(changes.get(), Done.DONE);
  }
}
