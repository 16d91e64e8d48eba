package kr.salpim.adapters.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.adapters.log.LogField;
import kr.salpim.domain.inbound.Accepted;

/** One line a call: to which account of ours, how it ended, how many events, how long. */
final class WebhookLog {

  private final Clock clock;
  private final Instant began;
  private String channel = "";
  private String account = "";
  private int events;
  private int skipped;
  private int bad;
  private int under14;
  private String fault = "";
  private String message = "";

  WebhookLog(Clock clock) {
    this.clock = clock;
    this.began = clock.instant();
  }

  /** Only accounts that are ours are named: what else stands in a path was chosen by the caller. */
  void to(String channelName, String accountName) {
    this.channel = channelName;
    this.account = accountName;
  }

  void count(Parsed parsed) {
    if (parsed instanceof Parsed.Event event) {
      events++;
      under14 += event.under14() ? 1 : 0;
    } else if (parsed instanceof Parsed.Bad broken) {
      bad++;
      fault = fault.isEmpty() ? broken.fault().name() : fault;
    } else {
      skipped++;
    }
  }

  /** Whoever sent again what is stored is followed as well. */
  void took(Accepted accepted) {
    message = message.isEmpty() ? accepted.messageId() : message;
  }

  WebhookResponse answered(WebhookResponse response) {
    line(response).write();
    return response;
  }

  WebhookResponse refused(Refused refused) {
    WebhookResponse response = refused.problem().response();
    EventLog line = line(response).with(LogField.CODE, refused.why());
    if (response.status() >= 500) {
      line.warn();
    } else {
      line.write();
    }
    return response;
  }

  void defect(RuntimeException defect) {
    EventLog.event("webhook-defect").with(LogField.CHANNEL, channel).error(defect);
  }

  private EventLog line(WebhookResponse response) {
    EventLog line =
        EventLog.event("webhook")
            .with(LogField.CHANNEL, channel)
            .with(LogField.ACCOUNT, account)
            .with(LogField.STATUS, response.status())
            .with(LogField.CODE, fault)
            .with(LogField.MESSAGE_ID, message)
            .with(LogField.COUNT, events);
    some(line, LogField.SKIPPED, skipped);
    some(line, LogField.BAD, bad);
    some(line, LogField.UNDER_14, under14);
    return line.with(LogField.DURATION_MS, Duration.between(began, clock.instant()).toMillis());
  }

  private static void some(EventLog line, LogField field, int count) {
    if (count > 0) {
      line.with(field, count);
    }
  }
}
