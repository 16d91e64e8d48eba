package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.StaffWords;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** Reminds the nurse once that somebody's health group (건강군) is to be looked at again. */
final class Reassessment {

  private final Table table;
  private final Texts texts;
  private final KeyedHash hash;

  Reassessment(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.texts = texts;
    this.hash = hash;
  }

  List<Change> told(List<Enrolment> enrolments, Home home, Dong dong, Instant now) {
    LocalDate today = VisitTimes.day(now);
    Roster roster = new Roster(dong);
    Optional<Staff> nurse =
        roster
            .who(Role.NURSE, home.household().zone(), today)
            .or(() -> roster.who(Role.TEAM_LEAD, home.household().zone(), today));
    return enrolments.stream()
        .filter(one -> PlanDates.reassessed(one, today))
        .flatMap(one -> nurse.flatMap(who -> told(one, who, dong, now)).stream())
        .toList();
  }

  private Optional<Change> told(Enrolment enrolment, Staff nurse, Dong dong, Instant now) {
    Outgoing message =
        Outgoing.causedBy(
            hash,
            enrolment.household() + "|" + enrolment.programme() + "|" + enrolment.member(),
            "reassess|" + enrolment.reassess().orElseThrow(),
            nurse.address(),
            texts.korean("visit.reassess", dong.sender(), new StaffWords(texts).zone(nurse.zone())),
            MessageClass.OPERATIONAL,
            dong.code(),
            now);
    return table.get(Outgoing.key(message.id())).isPresent()
        ? Optional.empty()
        : Optional.of(message.queue(now, Lane.NOW));
  }
}
