package kr.salpim.adapters.partner;

/**
 * What went wrong with a partner's call, as {@code application/problem+json} (RFC 9457). The types
 * are part of the contract and never change their meaning; no body holds anybody's data.
 */
enum PartnerProblem {
  MALFORMED(400, "malformed", "The body cannot be read."),
  INVALID(400, "invalid", "Some fields are missing or wrong."),
  UNKNOWN_FIELDS(400, "unknown-fields", "Some fields are not in the contract."),
  NO_KEY(400, "idempotency-key", "Idempotency-Key is missing or has more than 255 characters."),
  UNKNOWN_PARTNER(401, "unknown-partner", "No such partner takes part."),
  WRONG_SIGNATURE(401, "wrong-signature", "The signature is missing or wrong."),
  WRONG_CLOCK(401, "wrong-clock", "The call was signed more than 300 seconds from now."),
  WRONG_SCOPE(403, "wrong-scope", "You may not do this."),
  NOT_FOUND(404, "not-found", "There is nothing here."),
  METHOD(405, "method-not-allowed", "This address does not take this method."),
  IN_PROGRESS(409, "in-progress", "The same call is being done. Ask again later."),
  REPLAYED(409, "replayed", "This webhook-id was used for another call."),
  OTHER_CONTENT(409, "other-content", "This reference came before with other content."),
  WRONG_STATE(409, "wrong-state", "The referral is in no state for this."),
  NO_WEBHOOK(409, "no-webhook", "You have no webhook to be told by."),
  TOO_LARGE(413, "too-large", "The body is larger than 1 MiB."),
  CONTENT_TYPE(415, "content-type", "The content type is not one of this operation."),
  KEY_REUSED(422, "idempotency-key-reused", "This Idempotency-Key was used for another call."),
  TOO_MANY(429, "too-many", "You call more often than agreed."),
  UNAVAILABLE(503, "unavailable", "Something is down. Try again.");

  static final String MEDIA_TYPE = "application/problem+json";
  private static final String URN = "urn:salpim:problem:";

  private final int status;
  private final String word;
  private final String title;

  PartnerProblem(int status, String word, String title) {
    this.status = status;
    this.word = word;
    this.title = title;
  }

  int status() {
    return status;
  }

  /** For the log. */
  String word() {
    return word;
  }

  String type() {
    return URN + word;
  }

  String title() {
    return title;
  }
}
