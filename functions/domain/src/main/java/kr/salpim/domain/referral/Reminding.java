package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;

/**
 * What is due of a referral: whoever's turn it is hears of it before the deadline, then the planner
 * as well, then those who lead, again and again until it moves.
 */
final class Reminding {

  /** Reminders after which those who lead hear as well. */
  private static final int LEADS_HEAR = 2;

  private final Scenes scenes;
  private final Deadlines deadlines;
  private final AgencyNotes agency;
  private final StaffNotes staff;
  private final AgencyList list;

  Reminding(
      Scenes scenes, Deadlines deadlines, AgencyNotes agency, StaffNotes staff, AgencyList list) {
    this.scenes = scenes;
    this.deadlines = deadlines;
    this.agency = agency;
    this.staff = staff;
    this.list = list;
  }

  /**
   * @param held the referral as the clock hands it on
   */
  List<Change> changes(Item held, Instant now) {
    Referral referral = ReferralItem.from(held);
    return scenes
        .of(referral, now, now)
        .map(this::reminded)
        // Its household was erased meanwhile: there is nothing left to be done.
        .orElseGet(() -> List.of(Clockwork.finish(held, Map.of())));
  }

  private List<Change> reminded(Scene scene) {
    Referral referral = scene.referral();
    Instant now = scene.turn().now();
    ReferralEditor edit = referral.edit().in(scene.turn().dong().code());
    List<Change> told = new ArrayList<>();
    if (due(referral.due(), now)) {
      told.addAll(referral.arrived() ? arrived(scene) : late(scene));
      next(scene, edit).note(now, What.REMINDED, ReferralEntry.CLOCK, "");
    }
    if (due(referral.noticeDue(), now)) {
      List<Staff> readers = scene.withLeads();
      told.addAll(staff.notice(scene, readers));
      edit.noticeDue(Optional.of(deadlines.nextNotice(referral.urgent(), now)));
    }
    List<Change> changes = new ArrayList<>();
    Referral after = scene.beforeLeaving(edit.done(), deadlines);
    changes.add(ReferralItem.changed(after));
    changes.addAll(list.changed(after));
    changes.addAll(told);
    return changes;
  }

  private List<Change> arrived(Scene scene) {
    List<Change> changes = new ArrayList<>(staff.moved(scene));
    boolean asked = scene.referral().state() == ReferralState.COMPLETED;
    if (asked || scene.stranded(scene.day()).isPresent()) {
      changes.addAll(asked ? staff.decide(scene, false) : late(scene));
    }
    return changes;
  }

  private ReferralEditor next(Scene scene, ReferralEditor edit) {
    Referral referral = scene.referral();
    Instant now = scene.turn().now();
    if (scene.stranded(scene.day()).isPresent()) {
      return edit.reminded(deadlines.again(referral, now));
    }
    if (deadlines.openTooLong(referral, now) && !deadlines.reminds(referral, now)) {
      Instant first =
          deadlines
              .of(referral.state(), referral.urgent(), referral.since())
              .map(Deadlines.Until::firstReminder)
              .orElse(now);
      Instant look = deadlines.nextLook(referral, now);
      return edit.dueAt(first.isBefore(look) ? first : look);
    }
    // What only moved is reminded of as if it had not: nobody was late.
    Optional<Instant> first =
        deadlines
            .of(referral.state(), referral.urgent(), referral.since())
            .map(Deadlines.Until::firstReminder)
            .filter(at -> referral.arrived() && at.isAfter(now));
    return first.map(edit::dueAt).orElseGet(() -> edit.reminded(deadlines.next(referral, now)));
  }

  private static boolean due(Optional<Instant> at, Instant now) {
    return at.filter(when -> !when.isAfter(now)).isPresent();
  }

  private List<Change> late(Scene scene) {
    Instant now = scene.turn().now();
    boolean tooLong = deadlines.openTooLong(scene.referral(), now);
    // Those who lead hear at once of what has been open for long.
    int before = tooLong ? LEADS_HEAR : scene.referral().step();
    List<Change> changes = new ArrayList<>();
    Optional<String> stranded = scene.stranded(scene.day());
    if (stranded.isPresent()) {
      List<Staff> readers = before > 0 ? scene.withLeads() : scene.planner();
      changes.addAll(staff.told(scene, stranded.get(), readers));
    } else if (tooLong && !deadlines.reminds(scene.referral(), now)) {
      changes.addAll(staff.told(scene, "referral.long", scene.withLeads()));
    } else if (scene.referral().turn() == Referral.Turn.AGENCY) {
      changes.addAll(agency.reminder(scene));
      if (before > 0) {
        changes.addAll(
            staff.agencyLate(scene, before >= LEADS_HEAR ? scene.withLeads() : scene.planner()));
      }
    } else {
      changes.addAll(staff.decide(scene, true));
      if (before > 0) {
        List<Staff> deciding = scene.planner();
        List<Staff> others =
            scene.withLeads().stream().filter(reader -> !deciding.contains(reader)).toList();
        changes.addAll(staff.plannerLate(scene, others));
      }
    }
    return changes;
  }
}
