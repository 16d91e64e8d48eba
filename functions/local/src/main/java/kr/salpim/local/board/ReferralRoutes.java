package kr.salpim.local.board;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.table.Table;
import kr.salpim.local.clock.MovedClock;

/** The dong's referrals that are not over. Whoever opens one does so at the desk. */
final class ReferralRoutes {

  /** More than a demo refers; each costs some reads. */
  private static final int MAX_LISTED = 100;

  private final ReferralParts parts;
  private final Homes homes;
  private final String dong;
  private final MovedClock clock;
  private final Bodies bodies;

  ReferralRoutes(ReferralParts parts, Table table, String dong, MovedClock clock, Bodies bodies) {
    this.parts = parts;
    this.homes = new Homes(table);
    this.dong = dong;
    this.clock = clock;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/referrals").blockingHandler(this::list, false);
  }

  /** Looks itself: an open page asks every few seconds, and each would be an access record. */
  private void list(RoutingContext context) {
    Instant now = clock.instant();
    List<ReferralLine> lines =
        parts.listing().ofDong(dong, MAX_LISTED).stream().map(one -> line(one, now)).toList();
    bodies.send(context, 200, Map.of("referrals", lines));
  }

  private ReferralLine line(Referral referral, Instant now) {
    String zone =
        homes.root(referral.household()).flatMap(home -> home.household().zone()).orElse("");
    return ReferralLine.of(referral, zone, now);
  }
}
