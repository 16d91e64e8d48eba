package kr.salpim.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.alert.Alerts.News;
import kr.salpim.domain.alert.Climber.Climbed;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.alert.Telling.Because;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.text.Texts;

/** More is heard of a household whose alert is open. */
final class MoreNews {

  /** Longer than it takes to read what came, short enough for somebody in trouble. */
  private static final Duration EVERY = Duration.ofMinutes(5);

  private static final String MORE = "notice.more";

  /**
   * What a volunteer says of a neighbour, and what a partner reports, is told though nobody wrote a
   * message to be read.
   */
  private static final Map<Headline, String> TEXTS =
      Map.of(
          Headline.CHECK_IN,
          "notice.silent",
          Headline.WORRIED,
          "notice.worried",
          Headline.REPORT,
          MORE,
          Headline.EMERGENCY,
          MORE);

  private final Climber climber;
  private final Climbing climbing;
  private final Telling telling;
  private final Texts texts;

  MoreNews(Climber climber, Climbing climbing, Telling telling, Texts texts) {
    this.climber = climber;
    this.climbing = climbing;
    this.telling = telling;
    this.texts = texts;
  }

  /**
   * Where it makes the alert more serious the climb begins anew, else those who look after it are
   * told that there is something new to read.
   */
  List<Change> of(Alert open, News news, Turn turn) {
    AlertEditor edit = open.edit();
    news.report().ifPresent(edit::reportedBy);
    boolean danger = open.kind() != CaseKind.RISK && news.headline() == Headline.EMERGENCY;
    if (danger) {
      edit.risks();
    }
    boolean violence = news.concern() == Concern.VIOLENCE && open.concern() != Concern.VIOLENCE;
    if (danger || violence || news.level().compareTo(open.level()) > 0) {
      Alert raised =
          edit.rises(news.level().atLeast(open.level()))
              .about(news.concern(), news.headline(), news.reasons())
              .is(AlertState.OPEN)
              .anew(turn.now())
              .note(turn.now(), What.RAISED, Optional.empty(), news.level().name())
              .done();
      Climbed climbed = climber.climb(raised, Because.RAISED, news.except(), turn);
      List<Change> changes = new ArrayList<>(climbed.with(AlertItem.changed(climbed.alert())));
      open.chased().stream()
          .filter(token -> danger)
          .forEach(t -> changes.add(new Change.Delete(Chase.key(t), Condition.always())));
      changes.addAll(takerHears(open, climbed, turn));
      return changes;
    }
    List<Change> changes = new ArrayList<>();
    if (news.report().isPresent() || TEXTS.containsKey(news.headline())) {
      boolean urgent = news.headline() == Headline.EMERGENCY || open.level() == Level.URGENT;
      for (Staff staff : Involved.lookingAfter(open, turn.dong())) {
        Optional<Change> told = informed(open, staff, urgent, text(news), turn);
        told.ifPresent(change -> edit.note(turn.now(), What.INFORMED, Optional.of(staff), ""));
        told.ifPresent(changes::add);
      }
    }
    Alert after =
        edit.about(news.concern(), open.headline(), Math.max(open.reasons(), news.reasons()))
            .done();
    changes.add(0, AlertItem.changed(after));
    return changes;
  }

  private static String text(News news) {
    return news.report().isPresent() ? MORE : TEXTS.get(news.headline());
  }

  /**
   * Whoever took it before it rose may be on the way, though others are asked now. At night it is
   * said in the morning, unless they want to hear at night.
   */
  private List<Change> takerHears(Alert before, Climbed climbed, Turn turn) {
    Level level = climbed.alert().level();
    boolean day = !climbing.offDuty(climbed.alert().kind(), level, turn.dong(), turn.now());
    List<String> told = climbed.told().stream().map(Staff::token).toList();
    return Involved.lookingAfter(before, turn.dong()).stream()
        .filter(staff -> before.takenBy(staff.token()) && !told.contains(staff.token()))
        .map(
            staff -> {
              boolean urgent = level == Level.URGENT && (day || staff.optsInNight());
              return informed(before, staff, urgent, MORE, turn);
            })
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * What is not urgent is read when the centre is open. Whoever writes a hundred times calls nobody
   * a hundred times: within {@link #EVERY} it is said once.
   */
  private Optional<Change> informed(
      Alert open, Staff staff, boolean urgent, String key, Turn turn) {
    long span = turn.now().toEpochMilli() / EVERY.toMillis();
    String what = key + "|" + urgent + "|" + span + "|" + staff.token();
    String text = texts.korean(key, turn.dong().sender());
    Instant opening = climbing.nextOpening(turn.now());
    Instant start = urgent || !opening.isAfter(turn.now()) ? turn.now() : opening;
    MessageClass type = urgent ? MessageClass.URGENT : MessageClass.OPERATIONAL;
    return telling.once(open, staff, what, text, type, start, turn);
  }
}
