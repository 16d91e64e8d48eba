package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * Somebody saw a person, or called them, of whom an alert is open: whoever looks after it hears who
 * says so, at once where somebody acts at that hour. What came of the alert is theirs to say.
 */
public final class Sighted {

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final BusinessHours hours;
  private final Telling telling;
  private final Texts texts;

  public Sighted(
      Table table, Directory directory, BusinessHours hours, Texts texts, KeyedHash hash) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.hours = hours;
    this.telling = new Telling(table, texts, hash);
    this.texts = texts;
  }

  /**
   * Who says so.
   *
   * @param how MET or CALLED: the text is {@code notice.seen.<how>}
   */
  public record By(String token, Secret name, String how) {}

  /**
   * What an open alert of a household gains by it; empty where there is none, or nobody who says
   * so. Whoever says so twice is heard once.
   *
   * @param by asked for only where there is an alert
   */
  public Optional<List<Change>> told(String household, Supplier<Optional<By>> by, Turn turn) {
    return open(household).flatMap(alert -> by.get().map(one -> told(alert, one, in(alert, turn))));
  }

  private List<Change> told(Alert alert, By by, Turn turn) {
    String text = texts.korean("notice.seen." + by.how(), turn.dong().sender(), by.name().reveal());
    AlertEditor edit =
        alert
            .edit()
            .note(new Entry(turn.now(), What.SEEN, Role.VOLUNTEER.name(), by.token(), by.how()));
    Instant start = actedOn(alert, turn) ? turn.now() : hours.nextOpening(turn.now());
    List<Change> changes = new ArrayList<>();
    for (Staff staff : Involved.lookingAfter(alert, turn.dong())) {
      String step = "seen|" + by.token() + "|" + staff.token();
      telling
          .once(alert, staff, step, text, Telling.type(alert), start, turn)
          .ifPresent(
              change -> {
                edit.note(turn.now(), What.INFORMED, Optional.of(staff), "");
                changes.add(change);
              });
    }
    if (!changes.isEmpty()) {
      changes.add(0, AlertItem.changed(edit.done()));
    }
    return changes;
  }

  /** Whether the centre is open, or somebody goes on before it is: else nobody is woken. */
  private boolean actedOn(Alert alert, Turn turn) {
    Instant opening = hours.nextOpening(turn.now());
    return alert.level() == Level.URGENT
        || hours.openAt(turn.now())
        || alert.due().filter(due -> due.isBefore(opening)).isPresent();
  }

  /** Of those that turned out to be one household the alert may be any one's. */
  private Optional<Alert> open(String household) {
    return homes.root(household).stream()
        .flatMap(root -> root.household().ids().stream().flatMap(id -> read(root, id).stream()))
        .map(Home::household)
        .flatMap(one -> one.episode().flatMap(id -> table.get(Alert.key(one.id(), id))).stream())
        .map(AlertItem::from)
        .filter(alert -> !alert.closed())
        .findFirst();
  }

  private Optional<Home> read(Home root, String id) {
    return id.equals(root.id()) ? Optional.of(root) : homes.get(id);
  }

  private Turn in(Alert alert, Turn turn) {
    return alert.dong().equals(turn.dong().code())
        ? turn
        : new Turn(directory.dong(alert.dong()), turn.now(), turn.firstDue());
  }
}
