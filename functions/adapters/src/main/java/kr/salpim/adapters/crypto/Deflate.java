package kr.salpim.adapters.crypto;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Raw DEFLATE of whole byte arrays, with a limit in both directions. */
final class Deflate {

  /** Shorter text does not shrink; measured on Korean messages. */
  private static final int SHORTEST = 64;

  /** No zlib header: the seal checks that nothing has changed. */
  private static final boolean RAW = true;

  private Deflate() {}

  /** The bytes compressed, where that makes them fewer. */
  static Optional<byte[]> smaller(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      return Optional.empty();
    }
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, RAW);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] room = new byte[bytes.length - 1];
      int length = deflater.deflate(room);
      return deflater.finished() ? Optional.of(Arrays.copyOf(room, length)) : Optional.empty();
    } finally {
      deflater.end();
    }
  }

  /**
   * The bytes as they were; empty where they are no DEFLATE or become more than {@code limit}.
   *
   * @param limit keeps a few bytes from filling the memory
   */
  static Optional<byte[]> inflate(byte[] bytes, int limit) {
    Inflater inflater = new Inflater(RAW);
    try {
      inflater.setInput(bytes);
      byte[] room = new byte[Math.min(limit, Math.max(SHORTEST, 4 * bytes.length))];
      int length = 0;
      while (true) {
        int more = inflater.inflate(room, length, room.length - length);
        length += more;
        if (inflater.finished()) {
          return Optional.of(Arrays.copyOf(room, length));
        }
        if (length == room.length && length < limit) {
          room = Arrays.copyOf(room, Math.min(limit, 2 * room.length));
        } else if (more == 0) {
          return Optional.empty();
        }
      }
    } catch (DataFormatException broken) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
