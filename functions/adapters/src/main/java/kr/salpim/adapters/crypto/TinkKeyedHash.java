package kr.salpim.adapters.crypto;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import kr.salpim.domain.privacy.KeyedHash;

/** The {@code find} key as Tink's PRF, HMAC-SHA-256. */
public final class TinkKeyedHash implements KeyedHash {

  /** 128 bits: two of 2³² people share a hash with probability 2⁻⁶⁵. */
  private static final int BYTES = 16;

  private final PrfSet prf;

  TinkKeyedHash(PrfSet prf) {
    this.prf = prf;
  }

  @Override
  public String of(String text) {
    try {
      byte[] hash = prf.computePrimary(text.getBytes(StandardCharsets.UTF_8), BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the find key does not compute");
    }
  }
}
