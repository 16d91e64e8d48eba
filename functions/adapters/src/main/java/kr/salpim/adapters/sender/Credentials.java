package kr.salpim.adapters.sender;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one account of ours with a provider needs to send. Prints its name alone, and so do its
 * errors: no value ever leaves it but to its sender.
 */
public final class Credentials {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String provider;
  private final String account;
  private final Map<String, String> fields;

  public Credentials(String provider, String account, Map<String, String> fields) {
    this.provider = provider;
    this.account = account;
    this.fields = Map.copyOf(fields);
  }

  public String provider() {
    return provider;
  }

  public String account() {
    return account;
  }

  /** {@code provider/account}. */
  public String name() {
    return provider + "/" + account;
  }

  Set<String> fields() {
    return fields.keySet();
  }

  /**
   * A field's value.
   *
   * @throws IllegalArgumentException where it is missing
   */
  public String needed(String field) {
    return optional(field)
        .orElseThrow(
            () -> new IllegalArgumentException("missing field " + field + " of " + name()));
  }

  public Optional<String> optional(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  /**
   * An address to send to: {@code https}, or a twin on this machine.
   *
   * @param standard the provider's own, where the field is not given
   */
  public URI uri(String field, URI standard) {
    URI uri = optional(field).map(written -> parse(field, written)).orElse(standard);
    boolean twin = "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    if (uri.getHost() == null || !("https".equals(uri.getScheme()) || twin)) {
      throw wrong(field, "is no https address");
    }
    return uri;
  }

  /** One line for the start's refusal that names the field and its fault, never its value. */
  public IllegalArgumentException wrong(String field, String fault) {
    return new IllegalArgumentException("field " + field + " of " + name() + " " + fault);
  }

  private URI parse(String field, String written) {
    try {
      return URI.create(written);
    } catch (IllegalArgumentException unreadable) {
      throw wrong(field, "is no https address"); // Without its cause, which holds the value.
    }
  }

  @Override
  public String toString() {
    return "Credentials[" + name() + "]";
  }
}
