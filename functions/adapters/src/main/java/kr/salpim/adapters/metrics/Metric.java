package kr.salpim.adapters.metrics;

/** All that is measured. Alarms and dashboard know these names: {@code infra/locals.tf}. */
public enum Metric {
  /** How late the oldest item is that a tick left undone; 0 where it left nothing. */
  OLDEST_DUE("OldestDueSeconds", "Seconds"),
  /** Providers' lines that failed three times in a row and have not answered since. */
  CIRCUIT_OPEN("CircuitOpen", "Count"),
  /** Open 긴급 alerts that nobody has taken. */
  URGENT_UNACKNOWLEDGED("UrgentUnacknowledged", "Count"),
  /** For how long the oldest of them has waited; 0 where there is none. */
  OLDEST_URGENT("OldestUrgentSeconds", "Seconds"),
  /** Messages that came in, each once. */
  MESSAGES_IN("MessagesIn", "Count"),
  /** Messages that a provider took. */
  MESSAGES_SENT("MessagesSent", "Count"),
  /**
   * Messages that did not reach their reader, or of which nobody knows; one that a look-up finds
   * after all counts as sent too.
   */
  MESSAGES_FAILED("MessagesFailed", "Count"),
  /** Items that were given up for a person to look at. */
  PARKED("Parked", "Count"),
  /** Commands of the desk that failed for no reason of the caller's. */
  DESK_FAILED("DeskFailed", "Count");

  private final String title;
  private final String unit;

  Metric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /** Its name in CloudWatch. */
  public String title() {
    return title;
  }

  /** One of CloudWatch's own units. */
  public String unit() {
    return unit;
  }
}
