package kr.salpim.domain.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.partner.Partners;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/**
 * Sends a referral. A private body is told nothing without the household's consent (사회보장급여법 §15④),
 * unless life or body is in imminent danger; and nobody is served twice without knowing (§9①).
 */
public final class Sending {

  private static final Optional<Why> NOBODY = Optional.of(Why.NO_PARTNER);

  private final Table table;
  private final Scenes scenes;
  private final Partners partners;
  private final PartnerKinds kinds;
  private final Routes routes;
  private final Deadlines deadlines;
  private final Doubles doubles;
  private final Moves moves;
  private final AgencyList list;
  private final AgencyNotes agency;
  private final Clock clock;
  private final Rounds rounds;

  Sending(
      Table table,
      Scenes scenes,
      Partners partners,
      PartnerKinds kinds,
      Routes routes,
      Deadlines deadlines,
      Doubles doubles,
      Moves moves,
      AgencyNotes agency,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.scenes = scenes;
    this.partners = partners;
    this.kinds = kinds;
    this.routes = routes;
    this.deadlines = deadlines;
    this.doubles = doubles;
    this.moves = moves;
    this.list = new AgencyList(table);
    this.agency = agency;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * @param by who sends it; of one sent in danger who approves it
   */
  public Ordered send(String household, String id, Order order, Staff by) {
    return rounds.first(() -> sent(household, id, order, by));
  }

  private Optional<Ordered> sent(String household, String id, Order order, Staff by) {
    Instant now = clock.instant();
    Optional<Scene> scene = scenes.read(household, id, now);
    if (scene.isEmpty()) {
      return Optional.of(new Ordered.Missing());
    }
    Referral referral = scene.get().referral();
    if (referral.state() != ReferralState.PROPOSED) {
      return Optional.of(
          sentSo(referral, order, by)
              ? new Ordered.Done(referral)
              : new Ordered.WrongState(referral.state()));
    }
    Optional<Partner> partner = order.partner().or(referral::partner).flatMap(partners::find);
    Optional<Why> no = refusal(scene.get(), partner, order, by);
    if (no.isPresent()) {
      return Optional.of(Ordered.refused(no.get()));
    }
    Doubles.Found found = doubles.of(scene.get());
    // Who arranged the others hears before it is sent: what is known only now is answered first.
    List<Change> unsaid = found.told(scene.get(), by.token(), false);
    boolean knowing = order.knowing().filter(Sending::said).isPresent() && unsaid.isEmpty();
    if (!found.flags().isEmpty() && !knowing) {
      unsaid.forEach(table::write);
      return Optional.of(new Ordered.Duplicate(found.flags()));
    }
    Scene sending = hurried(scene.get(), order).with(partner.get());
    Basis basis = basis(scene.get(), partner.get(), order).orElseThrow();
    Referral next = next(sending, order, basis, found, by);
    return rounds.written(changes(sending, next, found, by), new Ordered.Done(next));
  }

  /** Whether this order was carried out before, and the agency has it or had it to its end. */
  private static boolean sentSo(Referral referral, Order order, Staff by) {
    boolean there =
        referral.turn() == Referral.Turn.AGENCY || referral.state() == ReferralState.COMPLETED;
    return there
        && referral.by().equals(by.token())
        && order.partner().stream().allMatch(id -> referral.partner().equals(Optional.of(id)));
  }

  /** Where life or body is in danger nobody is given days to answer. */
  private static Scene hurried(Scene scene, Order order) {
    return order.danger().isPresent() ? scene.with(scene.referral().edit().urgent().done()) : scene;
  }

  private static boolean said(Secret reason) {
    return !reason.reveal().isBlank();
  }

  private Optional<Why> refusal(Scene scene, Optional<Partner> partner, Order order, Staff by) {
    Optional<Why> barred = partner.map(scene::with).map(Scene::barred).orElse(NOBODY);
    if (barred.isPresent()) {
      return barred;
    }
    if (order.danger().isPresent() && !said(order.danger().get())) {
      return Optional.of(Why.NO_REASON);
    }
    if (order.danger().isPresent() && !new Roster(scene.turn().dong()).leads(by, scene.day())) {
      return Optional.of(Why.NO_APPROVER);
    }
    if (basis(scene, partner.get(), order).isEmpty()) {
      return Optional.of(Why.NO_CONSENT);
    }
    boolean numbered = AgencyNotes.byPhone(partner.get());
    return numbered && list.freeNumber(partner.get().id(), scene.turn().now()).isEmpty()
        ? Optional.of(Why.NO_NUMBER)
        : Optional.empty();
  }

  private Optional<Basis> basis(Scene scene, Partner partner, Order order) {
    // By law only what the need is there for: a post office hears of nobody's illness.
    boolean meant =
        routes.of(scene.referral().need(), scene.day()).stream()
            .anyMatch(route -> route.kinds().contains(partner.kind()));
    if (meant && kinds.isPublic(partner, scene.day())) {
      return Optional.of(Basis.LAW);
    }
    if (scene.home().profile().consent().sharing()) {
      return Optional.of(Basis.CONSENT);
    }
    return order.danger().map(what -> Basis.DANGER);
  }

  private Referral next(Scene scene, Order order, Basis basis, Doubles.Found found, Staff by) {
    Instant now = scene.turn().now();
    Partner partner = scene.partner().orElseThrow();
    Optional<String> number =
        AgencyNotes.byPhone(partner) ? list.freeNumber(partner.id(), now) : Optional.empty();
    boolean danger = basis == Basis.DANGER;
    ReferralEditor edit =
        moves
            .edit(scene, ReferralState.SENT)
            .sentTo(partner.id(), number, basis, by.token(), now)
            .inDanger(danger ? order.danger() : Optional.empty())
            .noticeDue(
                danger
                    ? Optional.of(deadlines.notice(scene.referral().urgent(), now))
                    : Optional.empty());
    if (!found.flags().isEmpty()) {
      edit.knowing(order.knowing()).note(now, What.KNOWINGLY, by.token(), "");
    }
    return edit.note(now, What.SENT, by.token(), "").done();
  }

  private List<Change> changes(Scene scene, Referral next, Doubles.Found found, Staff by) {
    List<Change> changes = new ArrayList<>();
    changes.add(ReferralItem.changed(next));
    changes.addAll(list.added(next));
    changes.addAll(agency.sent(scene.with(next)));
    changes.addAll(found.told(scene, by.token(), true));
    changes.add(found.claim());
    changes.add(asRead(scene.home().household()));
    return changes;
  }

  /** Nobody took the consent back, or handed the household over, in between. */
  private static Change asRead(Household household) {
    return new Change.Check(
        Household.key(household.id()), Condition.is(Household.VERSION, household.version()));
  }
}
