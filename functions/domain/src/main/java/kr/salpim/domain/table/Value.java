package kr.salpim.domain.table;

import java.util.Arrays;
import kr.salpim.domain.privacy.Secret;

/** An attribute's value. Only what the table needs: text, whole numbers, and secrets. */
public sealed interface Value {

  record Text(String text) implements Value {}

  record Num(long number) implements Value {}

  /** Personal data in clear, inside the process only. */
  record Hidden(Secret secret) implements Value {}

  /** Personal data as it rests in the table: format byte and ciphertext. */
  record Sealed(byte[] bytes) implements Value {

    public Sealed {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return "Sealed[" + bytes.length + " bytes]";
    }
  }
}
