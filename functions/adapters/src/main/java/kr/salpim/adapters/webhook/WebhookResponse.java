package kr.salpim.adapters.webhook;

import java.util.Map;
import java.util.TreeMap;
import kr.salpim.adapters.channel.Answer;

/** What the caller gets. */
public record WebhookResponse(int status, Map<String, String> headers, String body) {

  public WebhookResponse {
    headers = Map.copyOf(headers);
  }

  static WebhookResponse ok(Answer answer) {
    return of(200, answer.contentType(), answer.body());
  }

  static WebhookResponse of(int status, String contentType, String body) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("cache-control", "no-store");
    if (!contentType.isEmpty()) {
      headers.put("content-type", contentType);
    }
    return new WebhookResponse(status, headers, body);
  }

  WebhookResponse with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new WebhookResponse(status, more, body);
  }
}
