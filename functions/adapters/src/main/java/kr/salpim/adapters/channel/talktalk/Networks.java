package kr.salpim.adapters.channel.talktalk;

import java.util.ArrayList;
import java.util.List;

/**
 * IPv4 networks in CIDR notation, such as {@code 211.249.40.0/27}. None given allows all; where
 * some are, an address that is not known or not IPv4 is refused.
 */
public final class Networks {

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final String ADDRESS = OCTET + "(?:\\." + OCTET + "){3}";
  private static final String NETWORK = ADDRESS + "/(?:3[0-2]|[12]?\\d)";

  private final List<Network> networks;

  private Networks(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * @throws IllegalArgumentException where one of them is no network
   */
  public static Networks of(List<String> written) {
    List<Network> networks = new ArrayList<>();
    for (String network : written) {
      if (!network.matches(NETWORK)) {
        throw new IllegalArgumentException("no IPv4 network such as 211.249.40.0/27");
      }
      String[] parts = network.split("/");
      int bits = Integer.parseInt(parts[1]);
      int mask = bits == 0 ? 0 : -1 << (Integer.SIZE - bits);
      networks.add(new Network(number(parts[0]) & mask, mask));
    }
    return new Networks(List.copyOf(networks));
  }

  boolean allow(String address) {
    if (networks.isEmpty()) {
      return true;
    }
    return address.matches(ADDRESS)
        && networks.stream().anyMatch(network -> network.holds(number(address)));
  }

  private static int number(String address) {
    int number = 0;
    for (String octet : address.split("\\.")) {
      number = number << 8 | Integer.parseInt(octet);
    }
    return number;
  }

  private record Network(int first, int mask) {
    boolean holds(int address) {
      return (address & mask) == first;
    }
  }
}
