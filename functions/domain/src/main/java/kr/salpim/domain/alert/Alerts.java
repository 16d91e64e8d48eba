package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.alert.Telling.Because;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.text.Texts;

/**
 * What happens to alerts. Each step is a list of changes that belong into one transaction; of two
 * who step at once one is first and the other decides anew, because all of them are on condition of
 * the alert's version.
 */
public final class Alerts {

  private final Climber climber;
  private final MoreNews moreNews;
  private final Telling telling;
  private final Texts texts;

  Alerts(Climber climber, MoreNews moreNews, Telling telling, Texts texts) {
    this.climber = climber;
    this.moreNews = moreNews;
    this.telling = telling;
    this.texts = texts;
  }

  /**
   * What was heard of a household.
   *
   * @param level what it is now, with all that was known before
   * @param reasons how many there are
   * @param report key of the message, where it was one
   * @param except token of its writer, who is not told of it
   */
  public record News(
      Level level,
      Concern concern,
      Headline headline,
      int reasons,
      Optional<Key> report,
      String except) {}

  /** Opens an alert and tells those of its first step. */
  public List<Change> open(
      String household,
      String episode,
      CaseKind kind,
      List<String> chased,
      Optional<String> zone,
      News news,
      Turn turn) {
    Alert fresh = fresh(household, episode, kind, chased, zone, news, turn);
    Climber.Climbed climbed = climber.climb(fresh, Because.NEW, news.except(), turn);
    if (climbed.told().isEmpty()) {
      climbed = climber.climb(fresh, Because.NEW, "", turn);
    }
    return climber.opened(climbed);
  }

  /** An alert that nobody was told of yet. */
  static Alert fresh(
      String household,
      String episode,
      CaseKind kind,
      List<String> chased,
      Optional<String> zone,
      News news,
      Turn turn) {
    return new Alert(
        household,
        episode,
        turn.dong().code(),
        zone,
        kind,
        news.level(),
        news.concern(),
        news.headline(),
        news.reasons(),
        AlertState.OPEN,
        0,
        1,
        Alert.NOT_BEGUN,
        turn.now(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        news.report().stream().toList(),
        chased,
        List.of(new Entry(turn.now(), What.OPENED, "", "", news.level().name())));
  }

  /** More of a household whose alert is open. */
  public List<Change> more(Alert open, News news, Turn turn) {
    return moreNews.of(open, news, turn);
  }

  /** The alert that goes on for others as well: who reported those hears through it. */
  public Alert absorbing(Alert first, List<Alert> others) {
    AlertEditor edit = first.edit();
    for (Alert other : others) {
      edit.about(other.concern(), first.headline(), Math.max(first.reasons(), other.reasons()));
      other.reports().forEach(edit::reportedBy);
    }
    return edit.done();
  }

  /**
   * The alert as one of which whoever looks after it hears once somebody writes from these phones.
   */
  public Alert chasing(Alert open, List<String> phones) {
    return open.edit().chasing(phones).done();
  }

  /** The change that gives an alert to the dong of its household, whose ladder begins. */
  public Change moved(Alert alert, String dong, Optional<String> zone, Instant now) {
    return AlertItem.changed(Rehoming.moved(alert, dong, zone, now));
  }

  /** The change that stores an alert which was read before. */
  public Change changed(Alert alert) {
    return AlertItem.changed(alert);
  }

  /** What is to be done with an alert that is due. */
  public List<Change> due(Alert alert, Turn turn) {
    if (alert.state() == AlertState.OPEN) {
      Climber.Climbed climbed = climber.climb(alert, Because.AGAIN, "", turn);
      return Climber.searching(alert, climbed.with(AlertItem.changed(climbed.alert())));
    }
    return overdue(alert, turn);
  }

  /** Taking is not doing: without a result in time the climb begins anew, past who took it. */
  private List<Change> overdue(Alert alert, Turn turn) {
    String taker = alert.taker().orElseThrow();
    Optional<Staff> staff = turn.dong().staff(taker);
    Alert late =
        alert
            .edit()
            .is(AlertState.OPEN)
            .anew(turn.now())
            .note(turn.now(), What.OVERDUE, staff, "")
            .done();
    Climber.Climbed climbed = climber.climb(late, Because.OVERDUE, taker, turn);
    List<Change> changes = new ArrayList<>(climbed.with(AlertItem.changed(climbed.alert())));
    staff.ifPresent(
        who ->
            changes.addAll(
                telling
                    .askResult(
                        late,
                        who,
                        texts.korean("notice.overdue", turn.dong().sender()),
                        "overdue|" + late.round() + "|" + taker,
                        Telling.type(late),
                        turn)
                    .changes()));
    return Climber.searching(alert, changes);
  }
}
