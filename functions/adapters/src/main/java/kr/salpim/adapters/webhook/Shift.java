package kr.salpim.adapters.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.inbound.WebhookEvent.DeliveryReport;
import kr.salpim.domain.inbound.WebhookEvent.DeskEntry;
import kr.salpim.domain.inbound.WebhookEvent.Message;
import kr.salpim.domain.inbound.WebhookEvent.Refusal;
import kr.salpim.domain.inbound.WebhookEvent.SosCall;

/**
 * Brings providers' times, which are real, to the business clock, which on one machine can be moved
 * forward. In AWS the two are the same and this does nothing.
 */
record Shift(Duration by) {

  /** Below this the clocks are one and were only read one after the other. */
  private static final Duration SAME = Duration.ofSeconds(1);

  static Shift between(Clock business, Clock signature) {
    Duration apart = Duration.between(signature.instant(), business.instant());
    return new Shift(apart.abs().compareTo(SAME) < 0 ? Duration.ZERO : apart);
  }

  WebhookEvent apply(WebhookEvent event) {
    if (by.isZero()) {
      return event;
    }
    if (event instanceof Message m) {
      return new Message(
          m.channel(),
          m.account(),
          m.providerId(),
          m.from(),
          m.text(),
          move(m.sentAt()),
          m.media());
    }
    if (event instanceof DeskEntry d) {
      return new DeskEntry(
          d.channel(),
          d.account(),
          d.providerId(),
          d.about(),
          d.by(),
          d.source(),
          d.text(),
          move(d.sentAt()));
    }
    if (event instanceof DeliveryReport r) {
      return new DeliveryReport(
          r.channel(),
          r.account(),
          r.providerId(),
          r.reference(),
          r.ours(),
          r.outcome(),
          r.code(),
          move(r.at()));
    }
    if (event instanceof SosCall s) {
      return new SosCall(
          s.channel(),
          s.account(),
          s.providerId(),
          s.device(),
          move(s.occurredAt()),
          s.place(),
          s.battery());
    }
    return (Refusal) event;
  }

  private Optional<Instant> move(Optional<Instant> at) {
    return at.map(instant -> instant.plus(by));
  }
}
