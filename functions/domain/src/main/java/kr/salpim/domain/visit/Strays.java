package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import kr.salpim.domain.programme.Eligible;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.programme.Occurrences;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * Somebody was put into a programme and lives in the household no longer, or is another by now than
 * a correction explains: nothing is planned, and those who know them hear so once.
 */
final class Strays {

  /** Of these the nurse answers for who is in them. */
  private static final Set<String> NURSES = Set.of("HEALTH", "MATERNAL", "MATERNAL_RISK");

  private final Table table;
  private final Texts texts;
  private final KeyedHash hash;

  Strays(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.texts = texts;
    this.hash = hash;
  }

  List<Change> told(Occurrences owed, Home home, Dong dong, Instant now) {
    return owed.enrolments().stream()
        .filter(one -> owed.of(one).isEmpty())
        .flatMap(
            one ->
                programme(owed, one)
                    .map(programme -> told(one, programme, home, dong, now))
                    .orElseGet(Stream::of))
        .toList();
  }

  /** What is planned by enrolments alone; an enrolment in what is over or unknown asks nobody. */
  private static Optional<Programme> programme(Occurrences owed, Enrolment one) {
    return owed.programmes().stream()
        .filter(row -> row.id().equals(one.programme()))
        .filter(row -> row.who() instanceof Eligible.Enrolled)
        .findFirst();
  }

  private Stream<Change> told(
      Enrolment one, Programme programme, Home home, Dong dong, Instant now) {
    Roster roster = new Roster(dong);
    LocalDate today = VisitTimes.day(now);
    Optional<String> zone = home.household().zone();
    Optional<Staff> planner =
        roster
            .who(Role.PLANNER, zone, today)
            .or(() -> roster.who(Role.TEAM_LEAD, zone, today))
            .or(() -> roster.who(Role.DONG_HEAD, zone, today));
    Optional<Staff> nurse =
        NURSES.contains(programme.group()) ? roster.who(Role.NURSE, zone, today) : Optional.empty();
    String where = new StaffWords(texts).zone(zone);
    return Roster.distinct(Stream.concat(planner.stream(), nurse.stream())).stream()
        .flatMap(who -> once(one, who, where, dong, now).stream());
  }

  private Optional<Change> once(Enrolment one, Staff who, String where, Dong dong, Instant now) {
    Outgoing message =
        Outgoing.causedBy(
            hash,
            one.household() + "|" + one.programme() + "|" + one.member() + "|" + one.mark(),
            "stray|" + who.token(),
            who.address(),
            texts.korean("visit.stray", dong.sender(), where),
            MessageClass.OPERATIONAL,
            dong.code(),
            now);
    return table.get(Outgoing.key(message.id())).isPresent()
        ? Optional.empty()
        : Optional.of(message.queue(now, Lane.NOW));
  }
}
