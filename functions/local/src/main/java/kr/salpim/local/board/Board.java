package kr.salpim.local.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import kr.salpim.adapters.webhook.Secrets;
import kr.salpim.desk.DeskFunction;
import kr.salpim.desk.alert.AlertViews;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.table.Table;
import kr.salpim.local.LocalSettings;
import kr.salpim.local.clock.ClockMove;
import kr.salpim.local.clock.MovedClock;
import kr.salpim.local.demo.DemoDong;
import kr.salpim.local.stream.StreamSwitch;
import kr.salpim.local.webhook.IntakeCaller;

/** The phone board's API. The page itself is static. */
@ApplicationScoped
public class Board {

  /** A text of 4,000 characters, written with escapes only, and room to spare. */
  private static final int MAX_BODY = 64 * 1024;

  private static final String ALL = "/board/api/*";

  private final Phones phones;
  private final LiveEvents events;
  private final DeliveredLog delivered;
  private final PhoneRoutes phoneRoutes;
  private final ClockRoutes clockRoutes;
  private final DeliveryRoutes deliveryRoutes;
  private final StreamRoutes streamRoutes;
  private final ParkedRoutes parkedRoutes;
  private final AlertRoutes alertRoutes;
  private final VisitRoutes visitRoutes;
  private final CheckinRoutes checkinRoutes;
  private final ReferralRoutes referralRoutes;
  private final AgencyRoutes agencyRoutes;

  Board(
      LocalSettings settings,
      DemoDong demo,
      Table table,
      KeyedHash hash,
      Ids ids,
      Secrets secrets,
      IntakeCaller intake,
      MovedClock clock,
      ClockMove move,
      StreamSwitch stream,
      ParkedList parked,
      DeskFunction desk,
      AlertViews alerts,
      Directory areas,
      ReferralParts referrals,
      PartnerRegister partners,
      ObjectMapper json,
      Vertx vertx) {
    Bodies bodies = new Bodies(json);
    String secret = secrets.of("sms", demo.account()).get(0);
    SmsSender sender =
        new SmsSender(intake, hash, json, Clock.systemUTC(), ids, demo.account(), secret);
    phones = new Phones(demo);
    events = new LiveEvents(vertx);
    delivered = new DeliveredLog(settings.data().resolve("delivered.ndjson"), json);
    delivered.phones().forEach(phones::add);
    Conversations conversations = new Conversations(table, hash, delivered);
    phoneRoutes = new PhoneRoutes(phones, conversations, sender, events, bodies);
    clockRoutes = new ClockRoutes(clock, move, events, bodies);
    deliveryRoutes = new DeliveryRoutes(delivered, phones, clock, events, bodies);
    streamRoutes = new StreamRoutes(stream, events, bodies);
    parkedRoutes = new ParkedRoutes(parked, desk, demo.dong().code(), events, bodies);
    visitRoutes = new VisitRoutes(table, areas, demo.dong().code(), bodies);
    checkinRoutes = new CheckinRoutes(table, areas, demo.dong().code(), bodies);
    referralRoutes = new ReferralRoutes(referrals, table, demo.dong().code(), clock, bodies);
    agencyRoutes = new AgencyRoutes(partners, referrals.book(), demo.dong().code(), ids, bodies);
    alertRoutes = new AlertRoutes(alerts, demo.dong().code(), clock, bodies);
  }

  void install(@Observes Router router) {
    router.route(ALL).failureHandler(Problems::failed);
    router.route(ALL).handler(new Guard());
    router.get("/board/api/events").handler(events::open);
    router.route(ALL).handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
    phoneRoutes.install(router);
    clockRoutes.install(router);
    deliveryRoutes.install(router);
    streamRoutes.install(router);
    parkedRoutes.install(router);
    alertRoutes.install(router);
    visitRoutes.install(router);
    checkinRoutes.install(router);
    referralRoutes.install(router);
    agencyRoutes.install(router);
    router
        .route(ALL)
        .handler(at -> Problems.send(at, Problems.NOT_FOUND, "There is nothing here."));
  }

  /** Somebody wrote: their phone belongs on the board, and its page is out of date. */
  public void heard(Address from) {
    PhoneId phone = PhoneId.of(from);
    phones.add(phone);
    events.messages(phone);
  }
}
