package kr.salpim.adapters.sender;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses and forms, with everything escaped that could be read as something else. */
public final class Encoded {

  private Encoded() {}

  /**
   * An address below a provider's.
   *
   * @param path as it is to be sent
   */
  public static URI at(URI base, String path) {
    return URI.create(base.toString().replaceFirst("/+$", "") + path);
  }

  /** {@code name=value&…} in the map's order, for a query or a form; blanks as {@code %20}. */
  public static String pairs(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> escape(field.getKey()) + "=" + escape(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  public static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
