package kr.salpim.adapters.channel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import kr.salpim.adapters.channel.Malformed.Fault;

/** Bytes from outside as text, or a refusal: never a replacement character that hides what came. */
final class Utf8 {

  private Utf8() {}

  static String strict(byte[] bytes) throws Malformed {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Malformed(Fault.ENCODING);
    }
  }
}
