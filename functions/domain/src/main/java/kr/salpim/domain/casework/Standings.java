package kr.salpim.domain.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.Alerts;
import kr.salpim.domain.alert.Closing;
import kr.salpim.domain.alert.Headline;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.FamilyChange;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.household.StandingCheck;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * 연락두절 and 소재불명 are no failed visits: each has a ladder with what is to be done next, and ends when
 * somebody found the household or somebody of it wrote.
 */
public final class Standings {

  private final Table table;
  private final Directory directory;
  private final Alerts alerts;
  private final Closing closing;
  private final KeyedHash hash;
  private final Clock clock;
  private final Rounds rounds;

  public Standings(
      Table table,
      Directory directory,
      Alerts alerts,
      Closing closing,
      KeyedHash hash,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.directory = directory;
    this.alerts = alerts;
    this.closing = closing;
    this.hash = hash;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * Says whether a household can be found.
   *
   * @param id of it or of one that turned out to be it
   * @return {@code Changed}, {@code Missing} or {@code Refused}
   */
  public Settled stand(String id, Standing standing, String reason, Staff by) {
    return rounds.first(() -> stood(id, standing, reason, by));
  }

  private Optional<Settled> stood(String id, Standing standing, String reason, Staff by) {
    Instant now = clock.instant();
    Optional<CaseFile> file = CaseFile.read(table, id, now);
    if (file.isEmpty()) {
      return Optional.of(new Settled.Missing());
    }
    Household household = file.get().household();
    List<Problem> problems = StandingCheck.problems(household, standing, reason);
    if (!problems.isEmpty()) {
      return Optional.of(new Settled.Refused(problems));
    }
    Turn turn = new Turn(directory.dong(household.dong()), now, now);
    return rounds.written(
        changes(file.get(), standing, reason, by, turn),
        new Settled.Changed(household.id(), household.version() + 1));
  }

  private List<Change> changes(
      CaseFile file, Standing standing, String reason, Staff by, Turn turn) {
    Household household = file.household();
    FamilyChange family = new FamilyChange(household);
    List<Change> rest = new ArrayList<>();
    // A search that is over, or another that begins, ends the one that runs.
    for (Alert search : file.open()) {
      if (search.kind() != CaseKind.RISK) {
        rest.addAll(closing.alone(search, ended(standing), Optional.of(by), turn));
        closing.ends(family, search, ended(standing), turn.now());
      }
    }
    family.set(Household.STANDING, new Value.Text(standing.name()));
    boolean free = file.open().stream().allMatch(alert -> alert.kind() != CaseKind.RISK);
    search(standing)
        .filter(kind -> free)
        .ifPresent(kind -> rest.addAll(searched(file, kind, family, turn)));
    List<Change> changes = new ArrayList<>(family.changes());
    changes.addAll(Changes.once(rest));
    changes.add(Replan.soon(household.id(), turn.now()));
    changes.add(
        LogEntry.of(household, turn.now(), "STANDING " + standing, by.token(), new Secret(reason))
            .toChange());
    return changes;
  }

  private List<Change> searched(CaseFile file, CaseKind kind, FamilyChange family, Turn turn) {
    Household household = file.household();
    String episode = hash.of("episode|" + household.id() + "|" + kind + "|" + household.version());
    family.set(Household.EPISODE, new Value.Text(episode));
    List<String> phones = Search.phones(file.item(), hash);
    Alerts.News news =
        new Alerts.News(
            household.level().atLeast(Level.CAUTION),
            Concern.GENERAL,
            Headline.valueOf(kind.name()),
            Math.max(1, Assessed.of(file.item()).reasons().size()),
            Optional.empty(),
            "");
    List<Change> changes =
        new ArrayList<>(
            alerts.open(household.id(), episode, kind, phones, household.zone(), news, turn));
    changes.addAll(Search.chased(phones, Alert.key(household.id(), episode)));
    return changes;
  }

  private static Optional<CaseKind> search(Standing standing) {
    return switch (standing) {
      case OUT_OF_CONTACT -> Optional.of(CaseKind.OUT_OF_CONTACT);
      case WHEREABOUTS_UNKNOWN -> Optional.of(CaseKind.WHEREABOUTS_UNKNOWN);
      case PROVISIONAL, ACTIVE, MOVED_AWAY, DIED -> Optional.empty();
    };
  }

  private static AlertResult ended(Standing standing) {
    return switch (standing) {
      case ACTIVE -> AlertResult.MET;
      case PROVISIONAL, OUT_OF_CONTACT, WHEREABOUTS_UNKNOWN, MOVED_AWAY, DIED ->
          AlertResult.SUPERSEDED;
    };
  }
}
