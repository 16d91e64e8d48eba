package kr.salpim.local.webhook;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /webhooks/*}: providers' calls. */
@ApplicationScoped
public class WebhookRoute {

  /**
   * Twice what intake takes, so that its own refusal is what a caller sees. API Gateway's limit is
   * 10 MB; nothing is gained by reading so much here only to refuse it.
   */
  static final int MAX_BODY = 512 * 1024;

  private final FunctionRoute route;

  WebhookRoute(IntakeCaller intake) {
    this.route = new FunctionRoute(MAX_BODY, intake::call);
  }

  void install(@Observes Router router) {
    router.route("/webhooks/*").handler(route::receive);
  }
}
