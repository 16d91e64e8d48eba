package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.programme.Occurrence;
import kr.salpim.domain.programme.Occurrences;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.programme.Rhythm;
import kr.salpim.domain.programme.TableMark;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.Enacting.Pending;

/**
 * Plans the visits that a household is owed. Planning twice, late, or after missed days comes to
 * the same visits, for each one's key derives from what it is owed for.
 */
public final class Planning {

  /**
   * Visits planned in one transaction, where nobody is told of them; the rest is due at once. See
   * {@link Recalling#atOnce}.
   */
  static final int MAX_PER_TURN = 12;

  private final Table table;
  private final Homes homes;
  private final PlannedVisits visits;
  private final Muting muting;
  private final Directory directory;
  private final Programmes programmes;
  private final PlanDates dates;
  private final Arranging arranging;
  private final Owing owing;
  private final Strays strays;
  private final Reassessment reassessment;
  private final Enacting enacting;
  private final KeyedHash hash;
  private final Mishaps mishaps;

  Planning(
      Table table,
      Directory directory,
      Programmes programmes,
      PlanDates dates,
      Arranging arranging,
      Recalling recalling,
      Strays strays,
      Reassessment reassessment,
      KeyedHash hash,
      Mishaps mishaps) {
    this.table = table;
    this.homes = new Homes(table);
    this.visits = new PlannedVisits(table);
    this.enacting = new Enacting(directory, arranging, recalling, hash);
    this.muting = new Muting(table, enacting);
    this.directory = directory;
    this.programmes = programmes;
    this.dates = dates;
    this.arranging = arranging;
    this.owing = new Owing(table, hash);
    this.strays = strays;
    this.reassessment = reassessment;
    this.hash = hash;
    this.mishaps = mishaps;
  }

  /** What is known while one household is planned. */
  private record Case(
      Plan plan, Home home, Dong dong, Occurrences owed, String table, LocalDate today) {

    LocalDate since() {
      return plan.since().orElse(today);
    }

    /** Whether what stands may no longer be what is owed. */
    boolean changed() {
      return plan.changed() || plan.until().isEmpty() || !plan.table().equals(Optional.of(table));
    }
  }

  /**
   * What planning changes.
   *
   * @param claimed the plan as the clock hands it on
   * @param thorough whether to look at what stands already; so after a first try was refused
   */
  List<Change> changes(Item claimed, boolean thorough, Instant now) {
    Plan plan = Plan.from(claimed);
    Optional<Home> home = homes.get(plan.household());
    if (home.isEmpty()) {
      return List.of(plan.rests(true));
    }
    Household household = home.get().household();
    if (household.mergedInto().isPresent() || !household.standing().visited()) {
      return muting.changes(plan, household, now);
    }
    LocalDate today = now.atZone(WorkingDays.SEOUL).toLocalDate();
    Dong dong = directory.dong(household.dong());
    List<Programme> rows = programmes.in(dong, mishaps).on(today);
    Home known = homes.known(home.get());
    Occurrences owed = owing.of(known, rows);
    String mark = TableMark.of(hash, rows);
    return planned(new Case(plan, known, dong, owed, mark, today), thorough, now);
  }

  private List<Change> planned(Case one, boolean thorough, Instant now) {
    LocalDate until = dates.until(one.today());
    boolean all = thorough || one.changed();
    LocalDate from = all ? one.since() : one.plan().until().get().plusDays(1);
    Map<String, Occurrence> owed = new LinkedHashMap<>();
    one.owed().between(from, until).stream()
        .filter(each -> all || !each.opens().isBefore(from))
        .forEach(each -> owed.put(key(each), each));
    List<Pending> pending = new ArrayList<>();
    if (all) {
      Map<String, Visit> there = new LinkedHashMap<>();
      // Those merged into it first, so that its own come before theirs.
      List<String> ids = one.home().household().ids();
      for (int n = ids.size() - 1; n >= 0; n--) {
        visits.of(ids.get(n)).values().stream()
            .filter(visit -> counts(one, visit))
            .forEach(visit -> there.put(visit.programme() + "#" + visit.occurrence(), visit));
      }
      there.forEach((key, visit) -> differs(one, visit, owed.remove(key), pending));
    }
    owed.values().stream()
        .filter(each -> !missed(one, each))
        .forEach(each -> pending.add(new Pending(Optional.empty(), Optional.of(each))));
    return written(one, pending, until, now);
  }

  static boolean over(LocalDate closes, LocalDate today) {
    return closes.isBefore(today);
  }

  /** What those merged into it still had planned is called off there, and planned here. */
  private static boolean counts(Case one, Visit visit) {
    return visit.household().equals(one.home().id())
        || visit.state() != VisitState.CANCELLED
            && (!visit.planned() || over(visit.closes(), one.today()));
  }

  /**
   * What is over and was not owed while it was open: the household or the programme was another
   * then, or nobody knew where they were. Days of somebody's life are corrected backwards too, and
   * what was missed so is listed.
   */
  private static boolean missed(Case one, Occurrence owed) {
    return !(owed.programme().rhythm() instanceof Rhythm.Anchored)
        && over(owed.closes(), one.today())
        && one.plan().until().filter(owed.opens()::isAfter).isEmpty();
  }

  private boolean anchored(Visit visit, Case one) {
    return programmes
        .any(visit.programme(), one.dong(), one.today())
        .filter(programme -> programme.rhythm() instanceof Rhythm.Anchored)
        .isPresent();
  }

  private void differs(Case one, Visit visit, Occurrence owed, List<Pending> pending) {
    boolean mine = visit.household().equals(one.home().id());
    boolean again = owed != null && visit.state() == VisitState.CANCELLED && !missed(one, owed);
    boolean gone =
        owed == null
            && visit.planned()
            && !visit.closes().isBefore(one.since())
            && (anchored(visit, one) || !over(visit.closes(), one.today()));
    boolean other = owed != null && visit.planned() && !arranging.holds(visit, owed, one.home());
    if (mine && (again || gone || other)) {
      pending.add(new Pending(Optional.of(visit), Optional.ofNullable(owed)));
    }
  }

  private List<Change> written(Case one, List<Pending> pending, LocalDate until, Instant now) {
    List<Change> changes = new ArrayList<>();
    Workload load = new Workload(table);
    List<Pending> turn = Recalling.atOnce(pending, Pending::visit);
    for (Pending each : turn) {
      changes.addAll(enacting.changes(each, one.home(), one.dong(), load, now));
    }
    changes.addAll(load.changes());
    changes.addAll(strays.told(one.owed(), one.home(), one.dong(), now));
    changes.addAll(reassessment.told(one.owed().enrolments(), one.home(), one.dong(), now));
    changes.add(
        0,
        pending.size() > turn.size()
            ? one.plan().notYet(one.since(), now)
            : one.plan().goesOn(one.since(), until, one.table(), next(one, until)));
    return changes;
  }

  private long next(Case one, LocalDate until) {
    return dates.next(one.home().id(), one.owed(), until, one.today()).toEpochMilli();
  }

  private String key(Occurrence owed) {
    return owed.programme().id() + "#" + Visit.occurrence(hash, owed.programme().id(), owed.mark());
  }
}
