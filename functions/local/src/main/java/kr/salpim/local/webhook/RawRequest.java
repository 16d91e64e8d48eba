package kr.salpim.local.webhook;

import java.util.List;
import java.util.Map;

/**
 * A request as it came over the wire.
 *
 * @param target path and query, not decoded
 * @param headers in the order and the case they were sent in
 * @param source address of the caller
 */
public record RawRequest(
    String method,
    String target,
    String protocol,
    List<Map.Entry<String, String>> headers,
    byte[] body,
    String source) {

  public RawRequest {
    headers = List.copyOf(headers);
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }
}
