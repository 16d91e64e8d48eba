package kr.salpim.adapters.log;

/** The only things that a log line may say. None of them is ever chosen by a caller. */
public enum LogField {
  /**
   * Follows a message from its webhook to its receipts: the inbound message's own id, or one that
   * was given to what else came in or fell due.
   */
  TRACE("traceId"),
  /** API Gateway's id of a call, from what the gateway itself says of it. */
  REQUEST("requestId"),
  /** The root of Lambda's own trace. */
  XRAY("xrayId"),
  CHANNEL("channel"),
  /** A number or bot of ours. */
  ACCOUNT("account"),
  DONG("dong"),
  /** Id of a partner that is set up. */
  PARTNER("partner"),
  KIND("kind"),
  STATUS("status"),
  CODE("code"),
  /** Opaque id of a stored message. */
  MESSAGE_ID("messageId"),
  OUTBOX_ID("outboxId"),
  ATTEMPT("attempt"),
  COUNT("count"),
  SKIPPED("skipped"),
  BAD("bad"),
  UNDER_14("under14"),
  DURATION_MS("durationMs"),
  /** Read and write units that a call consumed. */
  READ_UNITS("readUnits"),
  WRITE_UNITS("writeUnits"),
  SHARD("shard"),
  LANE("lane"),
  /** The line that a message goes over: the provider, and the account of ours. */
  WAY("way"),
  /** A word of ours for where a thing stands now. */
  STATE("state"),
  /** The trace that what follows from a thing has of its own: an alert's climb. */
  FOLLOWED_AS("followedAs");

  private final String key;

  LogField(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
