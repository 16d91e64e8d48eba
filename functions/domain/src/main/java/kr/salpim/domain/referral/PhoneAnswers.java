package kr.salpim.domain.referral;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/**
 * Writes down what an agency says on the phone: what it does moves the referral on as if it had
 * done it itself, and of what it did by number already its words are kept. It hears nothing, so
 * that it may also be one that has left, or that is not for where the household lives by now.
 */
public final class PhoneAnswers {

  private final Scenes scenes;
  private final Moves moves;
  private final Clock clock;
  private final Rounds rounds;

  PhoneAnswers(Table table, Scenes scenes, Moves moves, Clock clock, Ids ids) {
    this.scenes = scenes;
    this.moves = moves;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * @param word reason, result or progress, as the agency told it
   * @param by token of whoever of the staff spoke with it
   */
  public Ordered said(
      String household, String id, ReferralAct act, Optional<Secret> word, String by) {
    return rounds.first(
        () -> {
          Optional<Scene> scene = scenes.read(household, id, clock.instant());
          return scene.isEmpty()
              ? Optional.of(new Ordered.Missing())
              : heard(scene.get(), act, word, by);
        });
  }

  private Optional<Ordered> heard(Scene scene, ReferralAct act, Optional<Secret> word, String by) {
    Referral referral = scene.referral();
    Optional<Moves.Moved> moved = moves.acted(scene, act, word, new Moves.Doer(by, ""));
    if (moved.isPresent()) {
      return rounds.written(moved.get().changes(), new Ordered.Done(moved.get().referral()));
    }
    if (referral.state() != after(act)) {
      return Optional.of(new Ordered.WrongState(referral.state()));
    }
    return word.filter(told -> !referral.word().equals(Optional.of(told)))
        .map(told -> added(scene, told, by))
        .orElseGet(() -> Optional.of(new Ordered.Done(referral)));
  }

  /** An answer by number says no word: it is told afterwards. */
  private Optional<Ordered> added(Scene scene, Secret told, String by) {
    Referral after =
        scene
            .referral()
            .edit()
            .word(Optional.of(told))
            .note(scene.turn().now(), What.SAID, by, "")
            .done();
    return rounds.written(List.of(ReferralItem.changed(after)), new Ordered.Done(after));
  }

  private static ReferralState after(ReferralAct act) {
    return switch (act) {
      case ACCEPT -> ReferralState.ACCEPTED;
      case DECLINE -> ReferralState.DECLINED;
      case PROGRESS -> ReferralState.IN_PROGRESS;
      case COMPLETE -> ReferralState.COMPLETED;
      case HAND_BACK -> ReferralState.HANDED_BACK;
    };
  }
}
