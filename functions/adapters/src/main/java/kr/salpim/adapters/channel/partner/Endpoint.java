package kr.salpim.adapters.channel.partner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A partner's address as we accept it: {@code https}, port 443, a name of the public DNS, no user,
 * nothing that two readers of URLs could take for different hosts. Numbers are never names: {@code
 * 2130706433}, {@code 0x7f.1} and {@code 0177.0.0.1} all mean 127.0.0.1 to somebody.
 *
 * @param url what is called, as it was written
 * @param trusted whether the operator vouches for its origin: then nothing else is asked of it
 */
public record Endpoint(URI url, boolean trusted) {

  /** No partner needs a longer one; what is longer is somebody who tries. */
  public static final int MAX_LENGTH = 1_024;

  private static final int HTTPS = 443;

  /** Printable ASCII without quotes, brackets, backslashes: RFC 3986 knows no others. */
  private static final Pattern WRITTEN = Pattern.compile("https?://[!#-;=?-Z_a-z~]+");

  /** Labels with a dot between them; the last one starts with a letter. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /** Names that some resolvers answer with what stands behind the wall. */
  private static final Set<String> INNER =
      Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "test");

  /**
   * @param trusted origins such as {@code http://localhost:8089} that the operator vouches for
   */
  static Optional<Endpoint> read(String written, Set<String> trusted) {
    if (written.length() > MAX_LENGTH || !WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      URI url = new URI(written);
      if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
        return Optional.empty();
      }
      Endpoint endpoint = new Endpoint(url, trusted.contains(origin(url)));
      return endpoint.trusted || endpoint.isOpen() ? Optional.of(endpoint) : Optional.empty();
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether it is an address that any partner may have, with nobody to vouch for it. */
  public static boolean isOpen(String written) {
    return read(written, Set.of()).isPresent();
  }

  String host() {
    return url.getHost();
  }

  private boolean isOpen() {
    String name = host().toLowerCase(Locale.ROOT);
    return url.getScheme().equals("https")
        && (url.getPort() == -1 || url.getPort() == HTTPS)
        && NAME.matcher(name).matches()
        && !INNER.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String origin(URI url) {
    String port = url.getPort() == -1 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port;
  }

  /** An address may carry a partner's token: it stands in no log. */
  @Override
  public String toString() {
    return "Endpoint";
  }
}
