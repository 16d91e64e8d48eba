package kr.salpim.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** The phones, what they wrote and read, and writing as one of them. */
final class PhoneRoutes {

  /** A text message of a phone has 2,000 bytes; messengers allow more. */
  private static final int MAX_TEXT = 4_000;

  private static final int CREATED = 201;

  private final Phones phones;
  private final Conversations conversations;
  private final SmsSender sender;
  private final LiveEvents events;
  private final Bodies bodies;

  PhoneRoutes(
      Phones phones,
      Conversations conversations,
      SmsSender sender,
      LiveEvents events,
      Bodies bodies) {
    this.phones = phones;
    this.conversations = conversations;
    this.sender = sender;
    this.events = events;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/phones").blockingHandler(this::list, false);
    router.get("/board/api/messages").blockingHandler(this::messages, false);
    router.post("/board/api/phones/:phone/messages").blockingHandler(this::write, false);
  }

  private void list(RoutingContext context) {
    bodies.send(context, 200, phones.list());
  }

  private void messages(RoutingContext context) {
    String phone = context.queryParams().get("phone");
    bodies.send(context, 200, conversations.with(id(phone == null ? "" : phone)));
  }

  private void write(RoutingContext context) {
    PhoneId phone = id(context.pathParam("phone"));
    if (!phone.number()) {
      throw new BadRequest("Only phones can write here, not messengers.");
    }
    JsonNode body = bodies.object(context);
    SmsSender.Sent sent = sender.send(phone, Bodies.text(body, "text", MAX_TEXT));
    if (sent.status() >= 300) {
      int status = sent.status() < 500 ? Problems.BAD_REQUEST : Problems.UNAVAILABLE;
      Problems.send(context, status, "Intake answered " + sent.status() + ".");
      return;
    }
    phones.add(phone);
    events.messages(phone);
    bodies.send(context, CREATED, Map.of("messageId", sent.messageId()));
  }

  private static PhoneId id(String written) {
    return PhoneId.parse(written)
        .orElseThrow(() -> new BadRequest("phone must be a number such as +821000000101."));
  }
}
