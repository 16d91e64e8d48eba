package kr.salpim.adapters.http;

import java.net.URI;
import java.util.Map;

/**
 * A request to a provider. Prints its method alone: address, headers and body hold secrets and
 * phone numbers.
 *
 * @param body empty for {@code GET}
 */
public record Request(String method, URI uri, Map<String, String> headers, byte[] body) {

  public Request {
    headers = Map.copyOf(headers);
  }

  public static Request get(URI uri, Map<String, String> headers) {
    return new Request("GET", uri, headers, new byte[0]);
  }

  public static Request post(URI uri, Map<String, String> headers, byte[] body) {
    return new Request("POST", uri, headers, body);
  }

  boolean hasBody() {
    return method.equals("POST");
  }

  @Override
  public String toString() {
    return "Request[" + method + "]";
  }
}
