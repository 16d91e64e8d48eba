package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.webhook.HttpCall;

/**
 * A partner's body: its bytes, within bounds, and what its type is.
 *
 * @param mediaType in lower case, without parameters; empty where none is said
 */
record CallBody(byte[] bytes, String mediaType) {

  /** 500 rows of 2 KB each; Lambda itself takes some 4.5 MB. */
  static final int MAX_BYTES = 1024 * 1024;

  private static final int MAX_BASE64 = (MAX_BYTES + 2) / 3 * 4;

  /** Refuses what is too large before anything is made of it. */
  static CallBody of(HttpCall call, Map<String, String> headers) throws Refusal {
    if (call.body().length() > (call.base64() ? MAX_BASE64 : MAX_BYTES)) {
      throw Refusal.of(PartnerProblem.TOO_LARGE);
    }
    byte[] bytes = bytes(call);
    if (bytes.length > MAX_BYTES) {
      throw Refusal.of(PartnerProblem.TOO_LARGE);
    }
    String type = headers.getOrDefault("content-type", "");
    return new CallBody(bytes, type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  private static byte[] bytes(HttpCall call) throws Refusal {
    if (!call.base64()) {
      return call.body().getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(call.body());
    } catch (IllegalArgumentException notBase64) {
      throw Refusal.of(PartnerProblem.MALFORMED);
    }
  }

  boolean empty() {
    return bytes.length == 0;
  }

  JsonNode object() throws Refusal {
    try {
      return Json.readObject(bytes);
    } catch (Malformed malformed) {
      throw Refusal.of(PartnerProblem.MALFORMED);
    }
  }

  @Override
  public String toString() {
    return "CallBody[" + bytes.length + " bytes]";
  }
}
