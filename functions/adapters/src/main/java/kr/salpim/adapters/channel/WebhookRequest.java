package kr.salpim.adapters.channel;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's call, as raw as it came.
 *
 * @param account the account that the path names; known to us
 * @param pathSecret a further segment of the path, where the call has one
 * @param headers by lower-case name; repeated ones joined with commas
 * @param body decoded from Base64, otherwise untouched
 * @param publicUrl under which the provider knows us, from the settings and never from the call
 * @param rawPath not decoded
 * @param rawQuery not decoded, without the question mark; empty where there is none
 * @param sourceIp the caller's address; empty where it is not known
 * @param receivedAt by the clock that signatures are checked with
 */
public record WebhookRequest(
    String method,
    String account,
    Optional<String> pathSecret,
    Map<String, String> headers,
    byte[] body,
    String publicUrl,
    String rawPath,
    String rawQuery,
    String sourceIp,
    Instant receivedAt) {

  /** The header's value; empty where it was not sent. */
  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  /** The media type of the body, lower-case, without parameters. */
  public String mediaType() {
    String value = header("content-type").orElse("");
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
