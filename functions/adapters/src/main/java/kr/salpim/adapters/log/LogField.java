package kr.salpim.adapters.log;

/** The only things that a log line may say. None of them is ever chosen by a caller. */
public enum LogField {
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
  LANE("lane");

  private final String key;

  LogField(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
