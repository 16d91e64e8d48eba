package kr.salpim.local.webhook;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /partners/v1/*}: partner agencies' calls. */
@ApplicationScoped
public class PartnersRoute {

  /** Twice what the function takes, so that its own refusal is what a caller sees. */
  static final int MAX_BODY = 2 * 1024 * 1024;

  private final FunctionRoute route;

  PartnersRoute(PartnersCaller partners) {
    this.route = new FunctionRoute(MAX_BODY, partners::call);
  }

  void install(@Observes Router router) {
    router.route("/partners/v1/*").handler(route::receive);
  }
}
