package kr.salpim.domain.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * Answers that change nothing: of somebody who was asked nothing, about a tie that ended or a round
 * that is closed. The dong's coordinator sees them, and hears once a day that there are some.
 */
public final class Strays {

  private final Table table;
  private final Texts texts;
  private final KeyedHash hash;

  public Strays(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.texts = texts;
    this.hash = hash;
  }

  /** Puts the message on the dong's list. */
  public List<Change> show(Inbound inbound, Turn turn) {
    List<Change> changes = new ArrayList<>();
    Stray stray = Stray.of(inbound, turn.dong().code());
    changes.add(new Change.Put(stray.toItem(), Condition.always()));
    told(turn).ifPresent(changes::add);
    return changes;
  }

  private Optional<Change> told(Turn turn) {
    Optional<Staff> who =
        Carers.coordinator(turn.dong(), Optional.empty(), CheckDays.day(turn.now()));
    return who.map(staff -> message(staff, turn))
        .filter(message -> table.get(Outgoing.key(message.id())).isEmpty())
        .map(message -> message.queue(turn.firstDue(), message.lane()));
  }

  private Outgoing message(Staff staff, Turn turn) {
    return Outgoing.causedBy(
        hash,
        "stray|" + turn.dong().code() + "|" + CheckDays.day(turn.now()),
        staff.token(),
        staff.address(),
        texts.korean("check.stray", turn.dong().sender()),
        MessageClass.INFORMATIONAL,
        turn.dong().code(),
        turn.now());
  }
}
