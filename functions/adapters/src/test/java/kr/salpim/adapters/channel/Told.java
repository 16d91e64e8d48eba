package kr.salpim.adapters.channel;

import java.util.List;
import java.util.stream.Collectors;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;

/** Parsed entries as lines that a table can hold. */
public final class Told {

  private Told() {}

  public static List<String> of(List<Parsed> parsed) {
    return parsed.stream().map(Told::line).toList();
  }

  private static String line(Parsed parsed) {
    if (parsed instanceof Parsed.Event event) {
      return line(event.event()) + (event.under14() ? " under14" : "");
    }
    return parsed instanceof Parsed.Bad bad ? "bad " + bad.fault() : "skipped";
  }

  private static String line(WebhookEvent event) {
    String head = event.account() + " " + event.providerId() + " ";
    if (event instanceof WebhookEvent.Message m) {
      String media =
          m.media().stream().map(Secret::reveal).collect(Collectors.joining(" ", " +", ""));
      return "message "
          + head
          + who(m.from())
          + " \""
          + m.text().reveal()
          + "\""
          + m.sentAt().map(at -> " " + at).orElse("")
          + (m.media().isEmpty() ? "" : media);
    }
    if (event instanceof WebhookEvent.DeskEntry d) {
      return "desk "
          + head
          + who(d.about())
          + " by "
          + d.by().reveal()
          + " "
          + d.source()
          + " \""
          + d.text().reveal()
          + "\""
          + d.sentAt().map(at -> " " + at).orElse("");
    }
    if (event instanceof WebhookEvent.DeliveryReport r) {
      return "report "
          + head
          + r.reference()
          + r.ours().map(id -> " of " + id).orElse("")
          + " "
          + r.outcome()
          + " "
          + r.code()
          + r.at().map(at -> " " + at).orElse("");
    }
    if (event instanceof WebhookEvent.SosCall s) {
      return "sos "
          + head
          + s.device().reveal()
          + s.occurredAt().map(at -> " " + at).orElse("")
          + s.place().map(place -> " at " + place.toSecret().reveal()).orElse("")
          + s.battery().stream().mapToObj(percent -> " " + percent + "%").findFirst().orElse("");
    }
    return "refusal " + head + who(((WebhookEvent.Refusal) event).from());
  }

  private static String who(Address address) {
    return address.canonical();
  }
}
