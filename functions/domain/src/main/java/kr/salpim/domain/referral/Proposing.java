package kr.salpim.domain.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.resource.ResourceDirectory;
import kr.salpim.domain.resource.WelfareResource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;

/** Proposes by need: what there is, and a referral that a planner sends, changes or drops. */
public final class Proposing {

  private final Table table;
  private final Homes homes;
  private final ResourceDirectory resources;
  private final PartnerRegister register;
  private final Routes routes;
  private final Deadlines deadlines;
  private final AgencyList list;
  private final KeyedHash hash;
  private final Clock clock;
  private final HouseholdReferrals all;

  Proposing(
      Table table,
      ResourceDirectory resources,
      PartnerRegister register,
      Routes routes,
      Deadlines deadlines,
      KeyedHash hash,
      Clock clock) {
    this.table = table;
    this.homes = new Homes(table);
    this.resources = resources;
    this.register = register;
    this.routes = routes;
    this.deadlines = deadlines;
    this.list = new AgencyList(table);
    this.hash = hash;
    this.clock = clock;
    this.all = new HouseholdReferrals(table);
  }

  /** What fits a need of a household: what has room first, of it agencies of the right kind. */
  public List<Proposal> byNeed(String household, String need) {
    LocalDate day = WorkingDays.day(clock.instant());
    Optional<String> dong = homes.root(household).map(home -> home.household().dong());
    if (dong.isEmpty() || routes.call(need, day).isPresent()) {
      return List.of();
    }
    Set<String> kinds =
        routes.of(need, day).stream()
            .flatMap(route -> route.kinds().stream())
            .collect(Collectors.toSet());
    List<Partner> partners =
        register.in(dong.get()).stream().filter(partner -> partner.present(day)).toList();
    List<Proposal> all = new ArrayList<>();
    for (WelfareResource resource : resources.find(Optional.of(need), dong.get(), day)) {
      Optional<Partner> partner =
          resource
              .partner()
              .flatMap(id -> partners.stream().filter(p -> p.id().equals(id)).findFirst());
      all.add(proposal(resource, partner, kinds));
    }
    Set<String> named =
        all.stream().flatMap(one -> one.partner().stream()).collect(Collectors.toSet());
    partners.stream()
        .filter(partner -> kinds.contains(partner.kind()) && !named.contains(partner.id()))
        .map(partner -> new Proposal(Optional.empty(), Optional.of(partner.id()), true, false))
        .forEach(all::add);
    all.sort(Comparator.comparing(Proposal::full).thenComparing(one -> !one.fits()));
    return all;
  }

  private Proposal proposal(
      WelfareResource resource, Optional<Partner> partner, Set<String> kinds) {
    boolean full =
        partner.isPresent()
            && resource.capacity().isPresent()
            && list.open(partner.get().id()) >= resource.capacity().getAsInt();
    boolean fits = partner.filter(one -> kinds.contains(one.kind())).isPresent();
    return new Proposal(Optional.of(resource), partner.map(Partner::id), fits, full);
  }

  /** The agencies to think of for a need, and the number to call where none is: 신고 의무. */
  public List<Routes.Route> routes(String need) {
    return routes.of(need, WorkingDays.day(clock.instant()));
  }

  /** Codes of all needs. */
  public List<String> needs() {
    return routes.needs();
  }

  /**
   * A proposal: nothing leaves the house yet. Where the same is proposed already it is that one, so
   * that a call that is repeated proposes once.
   *
   * @param by token of whoever proposes it
   */
  public Ordered propose(Wish wish, String by) {
    List<Referral> sameNeed =
        homes.root(wish.household()).map(home -> home.household().ids()).stream()
            .flatMap(ids -> all.of(ids).stream())
            .filter(referral -> referral.need().equals(wish.need()))
            .toList();
    return sameNeed.stream()
        .filter(referral -> referral.state() == ReferralState.PROPOSED && same(referral, wish))
        .findFirst()
        .<Ordered>map(Ordered.Done::new)
        // Two calls at once count alike: they make one. A need never changes, as all else may.
        .orElseGet(() -> proposed(wish, by, sameNeed.size()));
  }

  private static boolean same(Referral referral, Wish wish) {
    return referral.partner().equals(wish.partner())
        && referral.urgent() == wish.urgent()
        && referral.reason().equals(wish.reason());
  }

  private static String once(Wish wish) {
    return String.join(
        "|",
        "referral-wish-once",
        wish.household(),
        wish.need(),
        wish.partner().orElse(""),
        String.valueOf(wish.urgent()),
        wish.reason().reveal());
  }

  /**
   * @param count of the same need as it was read: what stood there once may be over, where a merge
   *     was undone since
   */
  private Ordered proposed(Wish wish, String by, int count) {
    Instant now = clock.instant();
    Optional<Why> no = refusal(wish, now);
    if (no.isPresent()) {
      return Ordered.refused(no.get());
    }
    Optional<Home> home = homes.root(wish.household());
    if (home.isEmpty()) {
      return new Ordered.Missing();
    }
    Wish rooted =
        new Wish(home.get().id(), wish.need(), wish.partner(), wish.urgent(), wish.reason());
    String dong = home.get().household().dong();
    for (int n = count; n < count + Referral.MAX_OF_HOUSEHOLD; n++) {
      Referral proposed = opened(rooted, hash.of(once(wish) + "|" + n), dong, by, now);
      // What is refused was written before, by this call or by one whose answer was lost.
      table.write(ReferralItem.opened(proposed));
      Optional<Referral> stands = table.get(proposed.key()).map(ReferralItem::from);
      if (stands.filter(one -> one.state().over()).isEmpty()) {
        return stands.<Ordered>map(Ordered.Done::new).orElseGet(Ordered.Missing::new);
      }
    }
    return new Ordered.Missing();
  }

  private Optional<Why> refusal(Wish wish, Instant now) {
    if (!routes.knows(wish.need())) {
      return Optional.of(Why.UNKNOWN_NEED);
    }
    LocalDate day = WorkingDays.day(now);
    return routes.call(wish.need(), day).map(number -> Why.CALL_INSTEAD);
  }

  /** The same need of the same household once more, for another agency. */
  Change anew(Referral before, String id, Optional<String> partner, String by, Scene scene) {
    Wish wish =
        new Wish(before.household(), before.need(), partner, before.urgent(), before.reason());
    return ReferralItem.opened(
        opened(wish, id, scene.turn().dong().code(), by, scene.turn().now()));
  }

  /** What a rule proposes: once, and without a word that anybody wrote. */
  Change byRule(String household, String need, String id, String dong, Instant now) {
    Wish wish = new Wish(household, need, Optional.empty(), false, new Secret(""));
    return ReferralItem.opened(opened(wish, id, dong, ReferralEntry.RULE, now));
  }

  private Referral opened(Wish wish, String id, String dong, String by, Instant now) {
    Deadlines.Until until = deadlines.of(ReferralState.PROPOSED, wish.urgent(), now).orElseThrow();
    return new Referral(
        wish.household(),
        id,
        dong,
        wish.need(),
        wish.urgent(),
        ReferralState.PROPOSED,
        0,
        wish.partner(),
        Optional.empty(),
        wish.reason(),
        by,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now,
        Optional.of(until.deadline()),
        0,
        Optional.of(until.firstReminder()),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new ReferralEntry(
                now, What.PROPOSED, by, ReferralState.PROPOSED, Optional.empty(), "")));
  }
}
