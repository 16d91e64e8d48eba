package kr.salpim.domain.privacy;

/**
 * The {@code find} key: a keyed hash that makes identifiers searchable without being readable. No
 * text chosen by a caller ever stands in a key, an index or a log; its hash does.
 */
public interface KeyedHash {

  /** First 128 bits of the keyed hash of {@code text}, as 22 characters of unpadded base64url. */
  String of(String text);
}
