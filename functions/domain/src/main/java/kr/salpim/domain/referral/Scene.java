package kr.salpim.domain.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Duty;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.referral.Ordered.Why;

/**
 * A referral with those who have to do with it now.
 *
 * @param home the household that it is for, as it turned out to be
 * @param turn in the dong that answers for the household
 * @param partner the agency, where one is named and known
 * @param opening when the centre is open next; now where it is
 */
record Scene(Referral referral, Home home, Turn turn, Optional<Partner> partner, Instant opening) {

  private static final List<Role> STAND_INS =
      List.of(Role.PLANNER, Role.OFFICER, Role.NURSE, Role.COUNSELLOR, Role.NIGHT_DESK);

  LocalDate day() {
    return WorkingDays.day(turn.now());
  }

  /** The same, with the referral as it is now. */
  Scene with(Referral now) {
    return new Scene(now, home, turn, partner, opening);
  }

  Scene with(Partner agency) {
    return new Scene(referral, home, turn, Optional.of(agency), opening);
  }

  /** Why the agency may have nothing to do with the household today; empty where it may. */
  Optional<Why> barred() {
    return barred(day());
  }

  Optional<Why> barred(LocalDate day) {
    if (partner.filter(one -> one.present(day)).isEmpty()) {
      return Optional.of(Why.NO_PARTNER);
    }
    return partner.get().covers(turn.dong().code())
        ? Optional.empty()
        : Optional.of(Why.OUT_OF_AREA);
  }

  /** Whether the household agreed, where that is why the agency may be told, and stands by it. */
  boolean agreed() {
    return !referral.basis().equals(Optional.of(Basis.CONSENT))
        || home.profile().consent().sharing();
  }

  /** Text on why an agency whose turn it is can do nothing; empty where it can. */
  Optional<String> stranded(LocalDate day) {
    if (referral.turn() != Referral.Turn.AGENCY) {
      return Optional.empty();
    }
    Optional<String> gone = barred(day).map(why -> "referral.stranded.agency");
    return gone.isPresent() || agreed() ? gone : Optional.of("referral.stranded.consent");
  }

  /** The same, due no later than when its agency leaves: on that day people must hear of it. */
  Referral beforeLeaving(Referral after, Deadlines deadlines) {
    return partner
        .flatMap(Partner::left)
        .filter(day -> day.isAfter(day()))
        .map(day -> sooner(after, deadlines.on(day, after.urgent())))
        .orElse(after);
  }

  /**
   * The same, due no later than it was: the agency can do nothing any longer, or the dong has not
   * heard that it came, and what the agency says puts neither off.
   */
  Referral asDue(Referral after) {
    return referral.arrived() || stranded(day()).isPresent()
        ? referral.due().map(at -> sooner(after, at)).orElse(after)
        : after;
  }

  private static Referral sooner(Referral after, Instant at) {
    return after.turn() == Referral.Turn.AGENCY && after.due().filter(at::isBefore).isPresent()
        ? after.edit().dueAt(at).done()
        : after;
  }

  /** When people hear of it: of what is not urgent while the centre is open. */
  Instant start() {
    return referral.urgent() ? turn.now() : opening;
  }

  /** Those on duty while the planner sleeps, where it is urgent. */
  List<Staff> onDuty() {
    if (!referral.urgent() || !opening.isAfter(turn.now())) {
      return List.of();
    }
    Roster roster = new Roster(turn.dong());
    return Roster.distinct(
        Stream.of(
                roster.optedInNight(day()),
                roster.all(Role.ON_CALL, day()),
                roster.all(Role.NIGHT_DESK, day()))
            .flatMap(List::stream));
  }

  /** The readers, and those on duty. */
  List<Staff> withDuty(List<Staff> readers) {
    return Roster.distinct(Stream.concat(readers.stream(), onDuty().stream()));
  }

  /** Whoever decides: the planner of the zone, else who leads, else anybody who is there. */
  List<Staff> planner() {
    Roster roster = new Roster(turn.dong());
    return roster
        .who(Role.PLANNER, home.household().zone(), day())
        .map(List::of)
        .or(() -> Optional.of(roster.leads(day())).filter(leads -> !leads.isEmpty()))
        .or(
            () ->
                STAND_INS.stream()
                    .flatMap(role -> roster.all(role, day()).stream())
                    .findFirst()
                    .map(List::of))
        .orElseGet(() -> Duty.first(turn.dong(), "").stream().toList());
  }

  /** Whoever sent it, while they work there; else the planner. */
  Optional<Staff> arranger() {
    return turn.dong()
        .staff(referral.by())
        .filter(staff -> staff.worksOn(day()))
        .or(() -> planner().stream().findFirst());
  }

  /** The planner and those who lead. */
  List<Staff> withLeads() {
    List<Staff> leads = new Roster(turn.dong()).leads(day());
    return Roster.distinct(Stream.concat(planner().stream(), leads.stream()));
  }

  /** What is not urgent wakes nobody. */
  MessageClass type() {
    return referral.urgent() ? MessageClass.URGENT : MessageClass.OPERATIONAL;
  }
}
