package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeSet;
import kr.salpim.adapters.channel.Json;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.resource.ResourceDirectory;
import kr.salpim.domain.resource.WelfareResource;

/** {@code GET /resources}: help to be had in a dong of the caller's areas. */
final class ResourceReads {

  static final String LIST = "list-resources";

  private final ResourceDirectory directory;
  private final Clock clock;

  ResourceReads(ResourceDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  Handler.Work list(PartnerCall call) throws Refusal {
    String dong = call.needed("dong");
    if (!call.caller().may(PartnerScope.RESOURCE_READ) || !call.caller().covers(dong)) {
      throw Refusal.of(PartnerProblem.NOT_FOUND);
    }
    return Handler.Work.of(
        once -> {
          LocalDate today = WorkingDays.day(clock.instant());
          ObjectNode body = Json.object();
          ArrayNode resources = body.putArray("resources");
          directory.find(call.value("need"), dong, today).forEach(one -> resources.add(json(one)));
          return new Reply(body);
        });
  }

  private static ObjectNode json(WelfareResource resource) {
    ObjectNode one = Json.object();
    one.put("id", resource.id());
    one.put("area", resource.area());
    ArrayNode needs = one.putArray("needs");
    new TreeSet<>(resource.needs()).forEach(needs::add);
    one.put("name", resource.name());
    one.put("what", resource.what());
    one.put("forWhom", resource.forWhom());
    one.put("where", resource.where());
    one.put("how", resource.how());
    resource.capacity().ifPresent(number -> one.put("capacity", number));
    one.put("from", resource.from().toString());
    resource.to().ifPresent(day -> one.put("to", day.toString()));
    one.put("checked", resource.checked().toString());
    return one;
  }
}
