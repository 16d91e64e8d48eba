package kr.salpim.adapters.random;

import java.security.SecureRandom;
import java.util.Base64;
import kr.salpim.domain.Ids;

/** Ids of 128 random bits: no two are ever the same, none can be guessed. */
public final class RandomIds implements Ids {

  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
