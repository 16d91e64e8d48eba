package kr.salpim.domain.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import kr.salpim.domain.text.Texts;

/**
 * What cannot be done leaves the clock for the dong's {@code parked} list, and a person is told.
 */
public final class Parking {

  /** Name of the list that people look at. */
  public static final String LIST = "parked";

  private static final List<Role> TOLD =
      List.of(Role.TEAM_LEAD, Role.DONG_HEAD, Role.NIGHT_DESK, Role.PLANNER);

  private final Table table;
  private final Directory directory;
  private final Texts texts;
  private final KeyedHash hash;
  private final Clock clock;
  private final Ids ids;
  private final Mishaps mishaps;

  public Parking(
      Table table,
      Directory directory,
      Texts texts,
      KeyedHash hash,
      Clock clock,
      Ids ids,
      Mishaps mishaps) {
    this.table = table;
    this.directory = directory;
    this.texts = texts;
    this.hash = hash;
    this.clock = clock;
    this.ids = ids;
    this.mishaps = mishaps;
  }

  /** Partition of a dong's parked list in the {@code board} index. */
  public static String list(String dong) {
    return dong + "#" + LIST;
  }

  /**
   * Parks an item that is held by a claim, and tells a person, unless the item is what would have
   * told them.
   *
   * @param result further attributes of the item, such as its last state
   */
  public void park(Item worked, String dong, Map<String, Value> result) {
    Instant now = clock.instant();
    Map<String, Value> set = new HashMap<>(result);
    set.put(Attributes.BOARD, new Value.Text(list(dong)));
    set.put(Attributes.BOARD_AT, new Value.Num(now.toEpochMilli()));
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Update(
            worked.key(),
            set,
            Map.of(),
            Set.of(Attributes.CLOCK, Attributes.DUE),
            Clockwork.holds(worked)));
    if (!MessageClass.OPERATIONAL.name().equals(worked.text(Outgoing.CLASS).orElse(""))) {
      told(worked, directory.dong(dong), now).ifPresent(changes::add);
    }
    if (table.writeAll(changes, ids.next()) instanceof Written.Applied) {
      mishaps.parked(dong);
    }
  }

  private Optional<Change> told(Item worked, Dong dong, Instant now) {
    Optional<Staff> person = dong.first(TOLD, recipient(worked));
    return person.map(
        staff ->
            Outgoing.causedBy(
                    hash,
                    "parked|" + worked.key().partition() + "|" + worked.key().sort(),
                    "told",
                    staff.address(),
                    texts.korean("parked.told", dong.sender()),
                    MessageClass.OPERATIONAL,
                    dong.code(),
                    now)
                .queue(now, Lane.NOW));
  }

  /** Whoever could not be reached is not the one to tell; empty where the item is no message. */
  private String recipient(Item worked) {
    return worked
        .secret(Outgoing.TO)
        .map(address -> hash.of(Address.from(address).canonical()))
        .orElse("");
  }
}
