package kr.salpim.adapters.webhook;

import java.util.List;
import java.util.Map;

/** What providers sign with or send along. */
@FunctionalInterface
public interface Secrets {

  /** The old and the new one while a secret is rotated. */
  int MAX = 2;

  /** The secrets that are valid now; none where the account has none, and then nobody is let in. */
  List<String> of(String channel, String account);

  /**
   * Fixed secrets.
   *
   * @param byAccount under {@code channel/account}
   */
  static Secrets fixed(Map<String, List<String>> byAccount) {
    Map<String, List<String>> copy = Map.copyOf(byAccount);
    return (channel, account) -> copy.getOrDefault(channel + "/" + account, List.of());
  }
}
