package kr.salpim.domain.provider;

import java.util.Optional;

/** Who hands messages to which provider, by our accounts with them. */
public interface Senders {

  /**
   * The sender of an account of ours; empty where it was not set up.
   *
   * @param provider such as {@code solapi}
   */
  Optional<Sender> find(String provider, String account);
}
