package kr.salpim.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.provider.Form;

/** Takes outgoing messages, as a carrier would: each once, however often it is handed over. */
final class DeliveryRoutes {

  private static final int MAX_TEXT = 4_000;
  private static final int MAX_WORD = 255;

  private static final List<String> FORMS = Arrays.stream(Form.values()).map(Enum::name).toList();

  private final DeliveredLog log;
  private final Phones phones;
  private final Clock clock;
  private final LiveEvents events;
  private final Bodies bodies;

  DeliveryRoutes(DeliveredLog log, Phones phones, Clock clock, LiveEvents events, Bodies bodies) {
    this.log = log;
    this.phones = phones;
    this.clock = clock;
    this.events = events;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.post("/board/api/deliveries").blockingHandler(this::take, false);
  }

  private void take(RoutingContext context) {
    if (!Guard.fromThisMachine(context)) {
      Problems.send(context, Problems.FORBIDDEN, "Only this machine delivers.");
      return;
    }
    Delivered message = message(bodies.object(context));
    PhoneId phone = PhoneId.of(message);
    if (PhoneId.parse(phone.value()).isEmpty()) {
      throw new BadRequest("user must be a number or a messenger's id.");
    }
    if (log.add(message)) {
      phones.add(phone);
      events.messages(phone);
    }
    bodies.send(context, 200, Map.of("reference", "board-" + message.id()));
  }

  /** Not every caller says it. */
  private static String form(JsonNode body) {
    if (!body.has("form")) {
      return "";
    }
    String form = Bodies.text(body, "form", MAX_WORD);
    if (!FORMS.contains(form)) {
      throw new BadRequest("form must be one of " + FORMS + ".");
    }
    return form;
  }

  private Delivered message(JsonNode body) {
    return new Delivered(
        Bodies.text(body, "id", MAX_WORD),
        Bodies.text(body, "channel", MAX_WORD),
        Bodies.text(body, "account", MAX_WORD),
        Bodies.text(body, "user", MAX_WORD),
        Bodies.flag(body, "phone"),
        form(body),
        Bodies.text(body, "text", MAX_TEXT),
        clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
  }
}
