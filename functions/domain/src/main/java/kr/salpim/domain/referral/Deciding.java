package kr.salpim.domain.referral;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.salpim.domain.Ids;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/** What the planner decides: confirm what came of it, refer anew, or take it back. */
public final class Deciding {

  /** In which the agency has done what it does. */
  private static final Set<ReferralState> CONFIRMABLE =
      EnumSet.of(ReferralState.COMPLETED, ReferralState.HANDED_BACK, ReferralState.DECLINED);

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
   * Confirms the result that the agency told (연계 업무 처리결과 확인), or that it has given the referral
   * back or not taken it and nobody else is needed.
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

  /**
   * Takes it back; the agency hears that, but not why. What came of it is confirmed or referred
   * anew instead, so that nobody drops a result unseen.
   *
   * @param reason why; may be blank of what was never sent
   */
  public Ordered withdraw(String household, String id, Secret reason, String by) {
    boolean said = !reason.reveal().isBlank();
    Optional<Secret> why = said ? Optional.of(reason) : Optional.empty();
    return rounds.first(
        () -> {
          Optional<Scene> scene = scenes.read(household, id, clock.instant());
          boolean open = scene.filter(found -> found.referral().open()).isPresent();
          return open && !said
              ? Optional.of(Ordered.refused(Why.NO_REASON))
              : decided(scene, found -> withdrawn(found, why, by), ReferralState.WITHDRAWN);
        });
  }

  private Optional<Moves.Moved> withdrawn(Scene scene, Optional<Secret> why, String by) {
    ReferralState state = scene.referral().state();
    return state.over() || state == ReferralState.COMPLETED
        ? Optional.empty()
        : Optional.of(moves.withdrawn(scene, why, by));
  }

  private Ordered decided(
      String household,
      String id,
      Function<Scene, Optional<Moves.Moved>> decision,
      ReferralState after) {
    return rounds.first(
        () -> decided(scenes.read(household, id, clock.instant()), decision, after));
  }

  private Optional<Ordered> decided(
      Optional<Scene> scene, Function<Scene, Optional<Moves.Moved>> decision, ReferralState after) {
    if (scene.isEmpty()) {
      return Optional.of(new Ordered.Missing());
    }
    Referral referral = scene.get().referral();
    if (referral.state() == after) {
      return Optional.of(new Ordered.Done(referral));
    }
    return decision
        .apply(scene.get())
        .map(moved -> rounds.<Ordered>written(moved.changes(), new Ordered.Done(moved.referral())))
        .orElseGet(() -> Optional.of(new Ordered.WrongState(referral.state())));
  }

  Optional<Moves.Moved> confirmed(Scene scene, String by) {
    return CONFIRMABLE.contains(scene.referral().state())
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
                : moves.withdrawn(scene, Optional.empty(), by).changes());
    changes.add(proposing.anew(before, next(before.household(), before.id()), partner, by, scene));
    return Optional.of(changes);
  }

  /** The id of what follows one: derived with the key, so that it follows once. */
  private String next(String household, String id) {
    return hash.of("referral-again|" + household + "|" + id);
  }
}
