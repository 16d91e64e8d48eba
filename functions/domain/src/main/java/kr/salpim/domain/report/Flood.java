package kr.salpim.domain.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** Tells, once an hour, that a partner sends more urgent rows than are reacted to at once. */
final class Flood {

  private static final Duration WINDOW = Duration.ofHours(1);

  private final Table table;
  private final Directory directory;
  private final KeyedHash hash;
  private final BusinessHours hours;
  private final Texts texts;
  private final Clock clock;

  Flood(Table table, Directory directory, KeyedHash hash, Clock clock) {
    this.table = table;
    this.directory = directory;
    this.hash = hash;
    this.hours = BusinessHours.shipped();
    this.texts = Texts.shipped();
    this.clock = clock;
  }

  /**
   * Tells whoever decides in the dong, and while the centre is closed those on duty as well.
   *
   * @param limit how many an hour are reacted to at once
   */
  void tell(Partner partner, int limit, String code) {
    Instant now = clock.instant();
    Dong dong = directory.dong(code);
    for (Staff staff : people(dong, now)) {
      table.write(
          message(partner, limit, dong, staff, now)
              .queue(now.plus(Timer.BORN_LEASED_FOR), Lane.NOW));
    }
  }

  private List<Staff> people(Dong dong, Instant now) {
    Roster roster = new Roster(dong);
    LocalDate day = WorkingDays.day(now);
    List<Staff> deciding = roster.deciding(Optional.empty(), day);
    return hours.openAt(now)
        ? deciding
        : Roster.distinct(Stream.concat(deciding.stream(), roster.onDuty(day).stream()));
  }

  /** Refused by the table where it was said this hour. */
  private Outgoing message(Partner partner, int limit, Dong dong, Staff staff, Instant now) {
    long window = now.toEpochMilli() / WINDOW.toMillis();
    return Outgoing.causedBy(
        hash,
        "urgent rows|" + partner.id() + "|" + dong.code() + "|" + window,
        staff.token(),
        staff.address(),
        texts.korean("partner.urgent", dong.sender(), partner.name().reveal(), limit),
        MessageClass.URGENT,
        dong.code(),
        now);
  }
}
