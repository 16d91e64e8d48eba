package kr.salpim.domain.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Duty;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.text.Texts;

/** What tells a person of something that could not be done. */
final class ParkedNotices {

  /**
   * A person is told of the first at once, and of what follows together, this much later at most: a
   * provider that is down must not flood the one who is to help.
   */
  private static final Duration TOLD_EVERY = Duration.ofMinutes(5);

  private static final List<Role> TOLD =
      List.of(Role.TEAM_LEAD, Role.DONG_HEAD, Role.NIGHT_DESK, Role.PLANNER);

  private final Directory directory;
  private final Texts texts;
  private final KeyedHash hash;

  ParkedNotices(Directory directory, Texts texts, KeyedHash hash) {
    this.directory = directory;
    this.texts = texts;
    this.hash = hash;
  }

  /**
   * In the order in which they are tried: at once, and where that was said lately, once more when
   * {@link #TOLD_EVERY} is over. Where that stands too, the person is told already. What one text
   * says no other stands for: an SOS is told of beside an alert.
   *
   * @param reader token of whoever could not be reached, who is not the one to tell; or empty
   */
  List<Change> of(String reader, String code, MessageClass type, String text, Instant now) {
    // A dong that cannot be read throws: what failed stays on the clock until somebody can be told.
    Dong dong = directory.dong(code);
    return dong.first(TOLD, reader).or(() -> Duty.first(dong, reader)).stream()
        .flatMap(
            staff ->
                Stream.of(false, true).map(again -> notice(staff, dong, now, type, text, again)))
        .toList();
  }

  private Change notice(
      Staff staff, Dong dong, Instant now, MessageClass type, String text, boolean again) {
    long span = now.toEpochMilli() / TOLD_EVERY.toMillis();
    Instant end = Instant.ofEpochMilli((span + 1) * TOLD_EVERY.toMillis());
    Outgoing message =
        Outgoing.causedBy(
                hash,
                "parked|" + text + "|" + type + "|" + dong.code() + "|" + span,
                again ? "again|" + staff.token() : "told|" + staff.token(),
                staff.address(),
                texts.korean(text, dong.sender()),
                type,
                dong.code(),
                now)
            .worded(Wording.of(text, "ko", dong.sender()));
    return again ? message.queueNotBefore(end) : message.queue(now, Lane.NOW);
  }

  /** Token of whom a message was for; empty where the item is no message. */
  String reader(Item worked) {
    return worked
        .secret(OutgoingItem.TO)
        .map(address -> hash.of(Address.from(address).canonical()))
        .orElse("");
  }
}
