package kr.salpim.adapters.crypto;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Seals a text for its place: one byte of format, then Tink's ciphertext. The format is part of the
 * associated data, so that nobody can put an older one in its stead.
 */
public final class Sealer {

  /** UTF-8. */
  private static final byte PLAIN = 1;

  /** UTF-8, raw DEFLATE. */
  private static final byte DEFLATED = 2;

  /** Four times the largest request that is taken (256 KiB); an item holds 400 KB. */
  static final int LONGEST = 1 << 20;

  /** Tink's ciphertext begins with this byte and the id of its key. */
  private static final byte TINK_PREFIX = 1;

  private static final int PREFIX_BYTES = 1 + 1 + Integer.BYTES;

  private final Aead aead;
  private final int primary;

  /**
   * @param primary id of the key that seals
   */
  Sealer(Aead aead, int primary) {
    this.aead = aead;
    this.primary = primary;
  }

  /** Whether the key that seals today has sealed this; older ones only open. */
  boolean sealedByPrimary(byte[] sealed) {
    return sealed.length >= PREFIX_BYTES
        && sealed[1] == TINK_PREFIX
        && ByteBuffer.wrap(sealed, 2, Integer.BYTES).getInt() == primary;
  }

  byte[] seal(String text, Place place) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException("too long to be sealed: " + place.attribute());
    }
    Optional<byte[]> deflated = Deflate.smaller(bytes);
    byte format = deflated.isPresent() ? DEFLATED : PLAIN;
    try {
      byte[] sealed = aead.encrypt(deflated.orElse(bytes), place.associatedData(format));
      return ByteBuffer.allocate(1 + sealed.length).put(format).put(sealed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the seal key does not encrypt");
    }
  }

  String open(byte[] sealed, Place place) {
    byte format = sealed.length == 0 ? 0 : sealed[0];
    if (format != PLAIN && format != DEFLATED) {
      throw new SealBroken(place.attribute(), "unknown format " + format);
    }
    byte[] bytes = decrypt(sealed, place, format);
    byte[] text =
        format == PLAIN
            ? bytes
            : Deflate.inflate(bytes, LONGEST)
                .orElseThrow(() -> new SealBroken(place.attribute(), "does not inflate"));
    return new String(text, StandardCharsets.UTF_8);
  }

  private byte[] decrypt(byte[] sealed, Place place, byte format) {
    try {
      byte[] ciphertext = Arrays.copyOfRange(sealed, 1, sealed.length);
      return aead.decrypt(ciphertext, place.associatedData(format));
    } catch (GeneralSecurityException broken) {
      throw new SealBroken(place.attribute(), "wrong key, moved or changed");
    }
  }
}
