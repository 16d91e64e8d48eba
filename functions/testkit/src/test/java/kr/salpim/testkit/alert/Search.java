package kr.salpim.testkit.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.alert.Alerts;
import kr.salpim.domain.alert.Headline;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.text.Texts;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;

/** The demo resident's household, and that nobody can reach it. */
final class Search {

  static final String HOUSEHOLD = "hh-1";
  private static final String EPISODE = "ep-1";

  private Search() {}

  /** The resident is known to live in a household. */
  static void settle(Centre centre) {
    Household home = Household.provisional(HOUSEHOLD, DemoDong.CODE, Optional.empty());
    centre.memory.write(new Change.Put(home.toItem().build(), Condition.absent()));
    centre.memory.write(
        new Change.Update(
            Contact.key(token(centre)),
            Map.of(Contact.HOUSEHOLD, new Value.Text(HOUSEHOLD)),
            Map.of(),
            Set.of(),
            Condition.always()));
  }

  /** From now on the resident is looked for. */
  static void begin(Centre centre) {
    settle(centre);
    AlertParts parts =
        AlertParts.shipped(centre.memory, Texts.shipped(), centre.hash, centre.mishaps);
    var now = centre.clock.instant();
    Turn turn =
        new Turn(
            new TableAreas(centre.memory, centre.clock).dong(DemoDong.CODE),
            now,
            now.plus(Timer.BORN_LEASED_FOR));
    Alerts.News news =
        new Alerts.News(
            Level.CRISIS, Concern.GENERAL, Headline.OUT_OF_CONTACT, 1, Optional.empty(), "");
    List<Change> changes =
        new ArrayList<>(
            parts
                .alerts()
                .open(
                    HOUSEHOLD,
                    EPISODE,
                    CaseKind.OUT_OF_CONTACT,
                    List.of(token(centre)),
                    Optional.empty(),
                    news,
                    turn));
    Chase chase = Chase.begun(token(centre), Alert.key(HOUSEHOLD, EPISODE));
    changes.add(new Change.Put(chase.toItem(), Condition.absent()));
    changes.add(
        new Change.Update(
            Household.key(HOUSEHOLD),
            Map.of(Household.EPISODE, new Value.Text(EPISODE)),
            Map.of(Household.VERSION, 1L),
            Set.of(),
            Condition.present()));
    centre.memory.writeAll(changes, "search");
    centre.stream();
  }

  static Optional<Chase> chase(Centre centre) {
    return centre.memory.get(Chase.key(token(centre))).map(Chase::from);
  }

  static Alert alert(Centre centre) {
    return centre.alerts().stream()
        .filter(alert -> alert.episode().equals(EPISODE))
        .findFirst()
        .orElseThrow();
  }

  private static String token(Centre centre) {
    return centre.hash.of(DemoDong.sms(DemoDong.RESIDENT).canonical());
  }
}
