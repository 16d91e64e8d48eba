package kr.salpim.domain.referral;

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
 */
record Scene(Referral referral, Home home, Turn turn, Optional<Partner> partner) {

  LocalDate day() {
    return turn.now().atZone(WorkingDays.SEOUL).toLocalDate();
  }

  /** The same, with the referral as it is now. */
  Scene with(Referral now) {
    return new Scene(now, home, turn, partner);
  }

  Scene with(Partner agency) {
    return new Scene(referral, home, turn, Optional.of(agency));
  }

  /** Why the agency may have nothing to do with the household today; empty where it may. */
  Optional<Why> barred() {
    if (partner.filter(one -> one.present(day())).isEmpty()) {
      return Optional.of(Why.NO_PARTNER);
    }
    return partner.get().covers(turn.dong().code())
        ? Optional.empty()
        : Optional.of(Why.OUT_OF_AREA);
  }

  /** Whoever decides: the planner of the zone, else who leads, else anybody who is there. */
  List<Staff> planner() {
    Roster roster = new Roster(turn.dong());
    return roster
        .who(Role.PLANNER, home.household().zone(), day())
        .map(List::of)
        .or(() -> Optional.of(roster.leads(day())).filter(leads -> !leads.isEmpty()))
        .orElseGet(() -> Duty.first(turn.dong(), "").stream().toList());
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
