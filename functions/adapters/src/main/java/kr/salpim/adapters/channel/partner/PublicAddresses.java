package kr.salpim.adapters.channel.partner;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses belong to the internet at large. Whoever gives us an address to call must not
 * reach through us what stands behind our own wall: the instance's metadata, a private network,
 * ourselves.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA: IPv4 special
 *     purposes</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA: IPv6 special
 *     purposes</a>
 */
final class PublicAddresses {

  private static final List<Range> CLOSED_V4 =
      ranges(
          "0.0.0.0/8", // this host
          "10.0.0.0/8", // private
          "100.64.0.0/10", // carrier-grade NAT
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local; 169.254.169.254 gives out a role's credentials
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /**
   * All that was ever given out. Outside of it lie loopback, unique local, link-local and multicast
   * addresses and those that carry an IPv4 address: {@code ::ffff:0:0/96}, {@code 64:ff9b::/96}.
   */
  private static final Range OPEN_V6 = range("2000::/3");

  private static final List<Range> CLOSED_V6 =
      ranges(
          "2001::/23", // protocol assignments; Teredo carries an IPv4 address
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4 carries an IPv4 address
          "3fff::/20"); // documentation

  private PublicAddresses() {}

  /** Java hands out an IPv4-mapped address as the IPv4 address that it is. */
  static boolean contains(InetAddress address) {
    return address instanceof Inet4Address
        ? CLOSED_V4.stream().noneMatch(range -> range.contains(address))
        : OPEN_V6.contains(address) && CLOSED_V6.stream().noneMatch(r -> r.contains(address));
  }

  private static List<Range> ranges(String... written) {
    return List.of(written).stream().map(PublicAddresses::range).toList();
  }

  private static Range range(String written) {
    int slash = written.indexOf('/');
    try {
      byte[] first = InetAddress.getByName(written.substring(0, slash)).getAddress();
      return new Range(first, Integer.parseInt(written.substring(slash + 1)));
    } catch (UnknownHostException notLiteral) {
      throw new IllegalArgumentException(written, notLiteral);
    }
  }

  /** Addresses that share their first bits. */
  private record Range(byte[] first, int bits) {

    boolean contains(InetAddress address) {
      byte[] raw = address.getAddress();
      if (raw.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((raw[bit / 8] & mask) != (first[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
