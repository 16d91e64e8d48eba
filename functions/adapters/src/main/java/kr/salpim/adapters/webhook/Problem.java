package kr.salpim.adapters.webhook;

/**
 * What went wrong, as {@code application/problem+json} (RFC 9457). The body is the same for every
 * cause of a status: it tells an honest sender what to do and a dishonest one nothing.
 */
enum Problem {
  MALFORMED(400, "malformed", "The body cannot be read."),
  UNAUTHORIZED(401, "unauthorized", "The signature is missing or wrong."),
  NOT_FOUND(404, "not-found", "There is nothing here."),
  METHOD(405, "method-not-allowed", "This address takes POST."),
  TOO_LARGE(413, "too-large", "The body is larger than 256 KiB."),
  CONTENT_TYPE(415, "content-type", "The content type is not one of this channel."),
  UNAVAILABLE(503, "unavailable", "Nothing was stored. Try again.");

  /** What a provider without a timetable of its own may wait; a throttled table needs less. */
  static final String RETRY_AFTER_SECONDS = "5";

  private final WebhookResponse response;

  Problem(int status, String urn, String title) {
    String body =
        "{\"type\":\"urn:salpim:problem:%s\",\"title\":\"%s\",\"status\":%d}"
            .formatted(urn, title, status);
    WebhookResponse plain = WebhookResponse.of(status, "application/problem+json", body);
    this.response =
        switch (status) {
          case 401 -> plain.with("www-authenticate", "Signature");
          case 405 -> plain.with("allow", "POST");
          case 503 -> plain.with("retry-after", RETRY_AFTER_SECONDS);
          default -> plain;
        };
  }

  WebhookResponse response() {
    return response;
  }
}
