package kr.salpim.domain.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Alerts.News;
import kr.salpim.domain.alert.Climber.Climbed;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.alert.Telling.Because;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;

/**
 * Takes up an alert that a merge ended, once the two households are parted again and before anybody
 * came to a result: as a new episode, of which whoever had taken the old one is asked first.
 */
public final class Resuming {

  private final Climber climber;
  private final Climbing climbing;
  private final Telling telling;

  Resuming(Climber climber, Climbing climbing, Telling telling) {
    this.climber = climber;
    this.climbing = climbing;
    this.telling = telling;
  }

  /**
   * Whether it is still asked for, whatever the household's signals come to: what somebody wrote
   * somebody reads, and who was looked for is looked for.
   */
  public static boolean asked(Alert before, Standing standing) {
    return !before.reports().isEmpty() || sought(before, standing);
  }

  private static boolean sought(Alert before, Standing standing) {
    return switch (before.kind()) {
      case OUT_OF_CONTACT -> standing == Standing.OUT_OF_CONTACT;
      case WHEREABOUTS_UNKNOWN -> standing == Standing.WHEREABOUTS_UNKNOWN;
      case CHECK_IN -> true;
      case RISK -> false;
    };
  }

  /**
   * Opens it in the partition in which the old one stands.
   *
   * @param news what the household's signals come to now
   */
  public List<Change> open(
      Alert before,
      String episode,
      Standing standing,
      Optional<String> zone,
      News news,
      Turn turn) {
    // Whoever is heard of meanwhile is no longer only looked for.
    boolean search = news.report().isEmpty() && sought(before, standing);
    CaseKind kind = search ? before.kind() : CaseKind.RISK;
    List<String> chased = search ? before.chased() : List.of();
    AlertEditor edit =
        Alerts.fresh(before.household(), episode, kind, chased, zone, news, turn).edit();
    edit.note(turn.now(), What.FOLLOWS, Optional.empty(), before.episode());
    before.reports().forEach(edit::reportedBy);
    boolean same = news.report().isEmpty() && asked(before, standing);
    Headline headline = same ? before.headline() : news.headline();
    edit.about(before.concern(), headline, Math.max(news.reasons(), before.reasons()));
    Alert fresh = edit.done();
    List<Change> changes =
        new ArrayList<>(
            climber.opened(asked(fresh, taker(before, news.except(), turn), news.except(), turn)));
    for (String token : chased) {
      changes.add(new Change.Put(Chase.begun(token, fresh.key()).toItem(), Condition.always()));
    }
    return changes;
  }

  private static Optional<Staff> taker(Alert before, String except, Turn turn) {
    return before
        .taker()
        .filter(token -> !token.equals(except))
        .flatMap(
            token ->
                new Roster(turn.dong())
                    .present(token, turn.now().atZone(WorkingDays.SEOUL).toLocalDate()));
  }

  /**
   * The taker instead of the first step, who has its time before it is taken; where it is urgent
   * both, for then nobody waits for one person, nor is anybody woken who sleeps.
   */
  private Climbed asked(Alert fresh, Optional<Staff> taker, String except, Turn turn) {
    Climbing.Step without = climbing.next(fresh, turn.dong(), except, turn.now());
    Climbing.Step first =
        without.told().isEmpty() ? climbing.next(fresh, turn.dong(), "", turn.now()) : without;
    boolean urgent = fresh.level() == Level.URGENT;
    boolean asleep = climbing.offDuty(fresh.kind(), fresh.level(), turn.dong(), turn.now());
    Optional<Staff> also =
        taker
            .filter(staff -> first.told().stream().noneMatch(told -> one(told, staff)))
            .filter(staff -> !asleep || staff.optsInNight());
    List<Staff> told = new ArrayList<>(also.isEmpty() || urgent ? first.told() : List.of());
    also.ifPresent(told::add);
    int step = urgent || also.isEmpty() ? first.alert().step() : fresh.step();
    Climbing.Step asks =
        new Climbing.Step(first.alert().edit().at(step).done(), told, first.start(), first.task());
    return climber.told(
        asks,
        staff -> taker.filter(t -> one(t, staff)).isPresent() ? Because.RESUMED : Because.NEW,
        turn);
  }

  /** Whoever has two roles is one person all the same. */
  private static boolean one(Staff person, Staff other) {
    return person.token().equals(other.token());
  }
}
