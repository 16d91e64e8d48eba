package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kr.salpim.adapters.channel.Json;
import kr.salpim.domain.partner.EventList;
import kr.salpim.domain.partner.EventList.Again;
import kr.salpim.domain.partner.PartnerEvent;

/** {@code GET /events} and {@code POST /events/{cursor}/replay}: what a webhook missed. */
final class EventCalls {

  static final String LIST = "list-events";
  static final String REPLAY = "replay-event";

  /** A page: as the contract's {@code maxItems}. */
  static final int PAGE = 100;

  private final EventList events;

  EventCalls(EventList events) {
    this.events = events;
  }

  Handler.Work list(PartnerCall call) {
    return Handler.Work.of(
        once -> {
          List<PartnerEvent> page = events.after(call.caller(), call.value("after"), PAGE);
          ObjectNode body = Json.object();
          ArrayNode list = body.putArray("events");
          page.forEach(event -> list.add(json(event)));
          if (page.size() == PAGE) {
            body.put("next", EventList.cursor(page.get(PAGE - 1)));
          }
          return new Reply(body);
        });
  }

  private static ObjectNode json(PartnerEvent event) {
    ObjectNode one = Json.object();
    one.put("id", event.id());
    one.put("type", event.type());
    one.put("time", event.at().toString());
    one.put("subject", event.subject());
    one.put("cursor", EventList.cursor(event));
    return one;
  }

  Handler.Work replay(PartnerCall call) {
    return Handler.Work.of(
        once -> {
          Again again = events.again(call.caller(), call.needed("cursor"), once.name());
          if (again instanceof Again.Told told) {
            return new Reply(Json.object().put("id", told.id()));
          }
          throw Refusal.of(
              again instanceof Again.NoWebhook
                  ? PartnerProblem.NO_WEBHOOK
                  : PartnerProblem.NOT_FOUND);
        });
  }
}
