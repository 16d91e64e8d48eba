package kr.salpim.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook;
import kr.salpim.domain.referral.ReferralSummary;

/**
 * What the demo's agencies with a system see and do, as their own portals would: over the same book
 * as their calls.
 */
final class AgencyRoutes {

  private static final int MAX_LISTED = 50;
  private static final int MAX_TEXT = 500;

  /** The purpose that every need has. */
  private static final String PURPOSE = "counsel";

  private final PartnerRegister partners;
  private final ReferralBook book;
  private final String dong;
  private final Ids ids;
  private final Bodies bodies;

  AgencyRoutes(PartnerRegister partners, ReferralBook book, String dong, Ids ids, Bodies bodies) {
    this.partners = partners;
    this.book = book;
    this.dong = dong;
    this.ids = ids;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/agencies").blockingHandler(this::list, false);
    router.get("/board/api/agencies/:partner/:id").blockingHandler(this::fetch, false);
    router.post("/board/api/agencies/:partner/:id").blockingHandler(this::act, false);
  }

  private void list(RoutingContext context) {
    List<Map<String, Object>> agencies =
        partners.in(dong).stream()
            .filter(partner -> partner.webhook().isPresent())
            .map(this::agency)
            .toList();
    bodies.send(context, 200, Map.of("agencies", agencies));
  }

  private Map<String, Object> agency(Partner partner) {
    return Map.of(
        "partner", partner.id(),
        "name", partner.name().reveal(),
        "referrals",
            book.list(caller(partner), Optional.empty(), Optional.empty(), MAX_LISTED).stream()
                .map(AgencyRoutes::row)
                .toList());
  }

  private static Map<String, Object> row(ReferralSummary one) {
    return Map.of(
        "id", one.id(),
        "state", one.state().name(),
        "need", one.need(),
        "urgent", one.urgent(),
        "deadline", one.deadline().map(Object::toString).orElse(""));
  }

  private void fetch(RoutingContext context) {
    Map<String, String> fields = new LinkedHashMap<>();
    book.fetch(caller(context), context.pathParam("id"), PURPOSE)
        .ifPresent(sheet -> sheet.fields().forEach((name, to) -> fields.put(name, to.reveal())));
    bodies.send(context, 200, Map.of("fields", fields));
  }

  private void act(RoutingContext context) {
    JsonNode body = bodies.object(context);
    ReferralAct act =
        Arrays.stream(ReferralAct.values())
            .filter(one -> one.name().equals(body.path("act").asText()))
            .findFirst()
            .orElseThrow(() -> new BadRequest("act must be one of an agency's."));
    Optional<Secret> text =
        body.has("text") ? Optional.of(new Secret(Bodies.text(body, "text", MAX_TEXT))) : none();
    ReferralBook.Acted acted =
        book.act(caller(context), context.pathParam("id"), act, text, ids.next());
    if (!(acted instanceof ReferralBook.Acted.Done done)) {
      throw new BadRequest("It cannot be done with this referral now.");
    }
    bodies.send(context, 200, row(done.summary()));
  }

  private static Optional<Secret> none() {
    return Optional.empty();
  }

  private PartnerCaller caller(RoutingContext context) {
    return partners
        .find(context.pathParam("partner"))
        .map(AgencyRoutes::caller)
        .orElseThrow(() -> new BadRequest("There is no such agency."));
  }

  private static PartnerCaller caller(Partner partner) {
    return new PartnerCaller(
        partner, partner.scopes(), partner.areas(), "127.0.0.1", Optional.empty());
  }
}
