package kr.salpim.adapters.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.adapters.log.LogField;
import kr.salpim.adapters.webhook.WebhookResponse;

/** One line a call: which operation, which partner, how it ended, how long. */
final class PartnerLog {

  private static final int SERVER_FAULT = 500;

  private final Clock clock;
  private final Instant began;
  private String operation = "";
  private String partner = "";

  PartnerLog(Clock clock) {
    this.clock = clock;
    this.began = clock.instant();
  }

  /** Only operations of the contract are named: what else stands in a path the caller chose. */
  void to(String name) {
    this.operation = name;
  }

  /** Only after it has proven who it is. */
  void by(String id) {
    this.partner = id;
  }

  WebhookResponse answered(WebhookResponse response) {
    line(response.status()).write();
    return response;
  }

  WebhookResponse refused(Refusal refusal) {
    EventLog line = line(refusal.problem().status()).with(LogField.CODE, refusal.problem().word());
    if (refusal.problem().status() >= SERVER_FAULT) {
      line.warn();
    } else {
      line.write();
    }
    return refusal.response();
  }

  void defect(RuntimeException defect) {
    EventLog.event("partner-defect").with(LogField.KIND, operation).error(defect);
  }

  private EventLog line(int status) {
    return EventLog.event("partner-call")
        .with(LogField.KIND, operation)
        .with(LogField.PARTNER, partner)
        .with(LogField.STATUS, status)
        .with(LogField.DURATION_MS, Duration.between(began, clock.instant()).toMillis());
  }
}
