package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.table.Change;

/** How a referral goes on from one state to the next, and who hears of it. */
final class Moves {

  private final Deadlines deadlines;
  private final AgencyList list;
  private final AgencyNotes agency;
  private final StaffNotes staff;

  Moves(Deadlines deadlines, AgencyList list, AgencyNotes agency, StaffNotes staff) {
    this.deadlines = deadlines;
    this.list = list;
    this.agency = agency;
    this.staff = staff;
  }

  /**
   * Who does something, and in which call.
   *
   * @param once hash of the call's name, or empty
   */
  record Doer(String who, String once) {}

  /** The referral as it is from now on, and what that changes. */
  record Moved(Referral referral, List<Change> changes) {}

  /** The copy in another state, in the dong that answers for it now. */
  ReferralEditor edit(Scene scene, ReferralState next) {
    Instant now = scene.turn().now();
    return scene
        .referral()
        .edit()
        .in(scene.turn().dong().code())
        .is(next, deadlines.of(next, scene.referral().urgent(), now), now);
  }

  /** The item in its next state, and how it stands on the agency's list. */
  List<Change> written(Referral referral) {
    List<Change> changes = new ArrayList<>();
    changes.add(ReferralItem.changed(referral));
    changes.addAll(list.changed(referral));
    if (referral.state().over()) {
      changes.addAll(list.freed(referral));
    }
    return changes;
  }

  /** What the agency does; empty where it is no act for the state. */
  Optional<Moved> acted(Scene scene, ReferralAct act, Optional<Secret> word, Doer by) {
    return next(scene.referral().state(), act).map(next -> acted(scene, act, next, word, by));
  }

  private static Optional<ReferralState> next(ReferralState state, ReferralAct act) {
    boolean sent = state == ReferralState.SENT;
    boolean taken = state == ReferralState.ACCEPTED || state == ReferralState.IN_PROGRESS;
    return switch (act) {
      case ACCEPT -> Optional.of(ReferralState.ACCEPTED).filter(next -> sent);
      case DECLINE -> Optional.of(ReferralState.DECLINED).filter(next -> sent);
      case PROGRESS -> Optional.of(ReferralState.IN_PROGRESS).filter(next -> taken);
      case COMPLETE -> Optional.of(ReferralState.COMPLETED).filter(next -> taken);
      case HAND_BACK -> Optional.of(ReferralState.HANDED_BACK).filter(next -> taken);
    };
  }

  private Moved acted(
      Scene scene, ReferralAct act, ReferralState next, Optional<Secret> word, Doer by) {
    Referral after =
        lookedAfter(
            scene,
            edit(scene, next)
                .word(word)
                .note(scene.turn().now(), what(act), by.who(), by.once())
                .done());
    Scene then = scene.with(after);
    List<Change> changes = new ArrayList<>(written(after));
    switch (act) {
      case ACCEPT -> {
        changes.addAll(agency.ask(then, false));
        changes.addAll(staff.accepted(then));
      }
      case PROGRESS -> changes.addAll(agency.ask(then, false));
      case DECLINE, COMPLETE, HAND_BACK -> {
        changes.addAll(agency.settled(then));
        changes.addAll(staff.decide(then, false));
      }
    }
    return new Moved(after, changes);
  }

  /** However often an agency says that it goes on, the staff look after it in the end. */
  private Referral lookedAfter(Scene before, Referral after) {
    if (after.turn() != Referral.Turn.AGENCY) {
      return after;
    }
    Instant now = before.turn().now();
    // What is due already, and only not yet told, stays so.
    boolean told = before.referral().due().filter(at -> !at.isAfter(now)).isEmpty();
    Instant look =
        deadlines.openTooLong(after, now) && !told ? now : deadlines.nextLook(after, now);
    Referral looked =
        after.due().filter(look::isBefore).isPresent() ? after.edit().dueAt(look).done() : after;
    return before.asDue(before.beforeLeaving(looked, deadlines));
  }

  private static What what(ReferralAct act) {
    return switch (act) {
      case ACCEPT -> What.ACCEPTED;
      case DECLINE -> What.DECLINED;
      case PROGRESS -> What.PROGRESSED;
      case COMPLETE -> What.COMPLETED;
      case HAND_BACK -> What.HANDED_BACK;
    };
  }

  /** The planner has seen what came of it. */
  Moved confirmed(Scene scene, String by) {
    Referral after =
        edit(scene, ReferralState.CONFIRMED)
            .note(scene.turn().now(), What.CONFIRMED, by, "")
            .done();
    List<Change> changes = new ArrayList<>(written(after));
    changes.addAll(staff.settled(scene));
    // Whoever declined or gave it back has done nothing that could be confirmed.
    if (scene.referral().state() == ReferralState.COMPLETED) {
      changes.addAll(agency.confirmed(scene.with(after)));
    }
    return new Moved(after, changes);
  }

  /** The centre takes it back; the agency hears of it where it has it. */
  Moved withdrawn(Scene scene, Optional<Secret> why, String by) {
    Referral after =
        edit(scene, ReferralState.WITHDRAWN)
            .dropped(why)
            .note(scene.turn().now(), What.WITHDRAWN, by, "")
            .done();
    List<Change> changes = new ArrayList<>(written(after));
    if (scene.referral().turn() == Referral.Turn.AGENCY) {
      changes.addAll(agency.withdrawn(scene.with(after)));
    }
    if (scene.referral().state() == ReferralState.COMPLETED) {
      changes.addAll(staff.settled(scene));
    }
    return new Moved(after, changes);
  }
}
