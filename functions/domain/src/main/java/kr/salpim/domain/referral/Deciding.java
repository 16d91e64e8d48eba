package kr.salpim.domain.referral;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.salpim.domain.Ids;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/** What the planner decides: confirm what came of it, refer anew, or take it back. */
public final class Deciding {

  private final Table table;
  private final Scenes scenes;
  private final Moves moves;
  private final Proposing proposing;
  private final KeyedHash hash;
  private final Clock clock;
  private final Rounds rounds;

  Deciding(
      Table table,
      Scenes scenes,
      Moves moves,
      Proposing proposing,
      KeyedHash hash,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.scenes = scenes;
    this.moves = moves;
    this.proposing = proposing;
    this.hash = hash;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * Confirms the result that the agency told (연계 업무 처리결과 확인).
   *
   * @param by token of whoever does it
   */
  public Ordered confirm(String household, String id, String by) {
    return decided(household, id, scene -> confirmed(scene, by), ReferralState.CONFIRMED);
  }

  /**
   * Ends this one and proposes the same need to another agency; the new one is answered.
   *
   * @param partner id of the agency, where it is chosen already
   */
  public Ordered again(String household, String id, Optional<String> partner, String by) {
    Ordered ended =
        rounds.first(
            () -> {
              Optional<Scene> scene = scenes.read(household, id, clock.instant());
              if (scene.isEmpty()) {
                return Optional.of(new Ordered.Missing());
              }
              return again(scene.get(), partner, by)
                  .map(changes -> rounds.<Ordered>written(changes, new Ordered.Missing()))
                  .orElseGet(() -> Optional.of(new Ordered.Missing()));
            });
    return table
        .get(Referral.key(household, next(household, id)))
        .map(ReferralItem::from)
        .<Ordered>map(Ordered.Done::new)
        .orElseGet(() -> wrong(household, id, ended));
  }

  private Ordered wrong(String household, String id, Ordered ended) {
    return table
        .get(Referral.key(household, id))
        .map(ReferralItem::from)
        .<Ordered>map(found -> new Ordered.WrongState(found.state()))
        .orElse(ended);
  }

  /** Takes it back, whatever its state; the agency hears of it. */
  public Ordered withdraw(String household, String id, String by) {
    return decided(
        household,
        id,
        scene ->
            scene.referral().state().over()
                ? Optional.empty()
                : Optional.of(moves.withdrawn(scene, by)),
        ReferralState.WITHDRAWN);
  }

  private Ordered decided(
      String household,
      String id,
      Function<Scene, Optional<Moves.Moved>> decision,
      ReferralState after) {
    return rounds.first(
        () -> {
          Optional<Scene> scene = scenes.read(household, id, clock.instant());
          if (scene.isEmpty()) {
            return Optional.of(new Ordered.Missing());
          }
          Referral referral = scene.get().referral();
          if (referral.state() == after) {
            return Optional.of(new Ordered.Done(referral));
          }
          return decision
              .apply(scene.get())
              .map(
                  moved ->
                      rounds.<Ordered>written(moved.changes(), new Ordered.Done(moved.referral())))
              .orElseGet(() -> Optional.of(new Ordered.WrongState(referral.state())));
        });
  }

  Optional<Moves.Moved> confirmed(Scene scene, String by) {
    return scene.referral().state() == ReferralState.COMPLETED
        ? Optional.of(moves.confirmed(scene, by))
        : Optional.empty();
  }

  /** What ends it and proposes it anew; empty where it is over or was never sent. */
  Optional<List<Change>> again(Scene scene, Optional<String> partner, String by) {
    Referral before = scene.referral();
    if (!before.open()) {
      return Optional.empty();
    }
    List<Change> changes =
        new ArrayList<>(
            before.state() == ReferralState.COMPLETED
                ? moves.confirmed(scene, by).changes()
                : moves.withdrawn(scene, by).changes());
    changes.add(proposing.anew(before, next(before.household(), before.id()), partner, by, scene));
    return Optional.of(changes);
  }

  /** The id of what follows one: derived with the key, so that it follows once. */
  private String next(String household, String id) {
    return hash.of("referral-again|" + household + "|" + id);
  }
}
