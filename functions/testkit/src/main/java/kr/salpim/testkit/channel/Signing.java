package kr.salpim.testkit.channel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a provider sends along with a body, written from the providers' documents and apart from the
 * code that checks it.
 */
public final class Signing {

  /** The demo accounts' secrets. */
  public static final String DEMO = "demo-secret";

  public static final String DEMO_STANDARD =
      "whsec_" + base64(bytes("demo-secret-demo-secret-demo-1234"));

  /** Channels whose callers sign as Standard Webhooks has it. */
  public static final Set<String> STANDARD = Set.of("sms", "desk", "sos");

  private Signing() {}

  /** Headers of a call that a channel's provider signs with its demo secret. */
  public static Map<String, String> demo(
      String channel, String url, byte[] body, String id, long epochSeconds) {
    return switch (channel) {
      case "sms", "desk", "sos" -> standard(DEMO_STANDARD, id, epochSeconds, body);
      case "twilio" -> twilio(DEMO, url, body);
      case "solapi" -> json("X-Solapi-Secret", hex(sha("SHA-1", bytes(DEMO))));
      case "nhn" -> json("X-Toast-Webhook-Signature", DEMO);
      case "kakao" -> json("X-Salpim-Secret", DEMO);
      case "line" -> json("x-line-signature", base64(hmac("HmacSHA256", bytes(DEMO), body)));
      case "telegram" -> json("X-Telegram-Bot-Api-Secret-Token", DEMO);
      case "whatsapp" ->
          json("X-Hub-Signature-256", "sha256=" + hex(hmac("HmacSHA256", bytes(DEMO), body)));
      default -> json("X-Nothing", "");
    };
  }

  /** The demo path of a channel; TalkTalk's ends with its secret. */
  public static String demoPath(String channel) {
    return "/webhooks/" + channel + "/demo" + (channel.equals("talktalk") ? "/" + DEMO : "");
  }

  public static Map<String, String> standard(String secret, String id, long seconds, byte[] body) {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    byte[] head = bytes(id + "." + seconds + ".");
    byte[] signed = new byte[head.length + body.length];
    System.arraycopy(head, 0, signed, 0, head.length);
    System.arraycopy(body, 0, signed, head.length, body.length);
    Map<String, String> headers = new TreeMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(seconds));
    headers.put("webhook-signature", "v1," + base64(hmac("HmacSHA256", key, signed)));
    headers.put("content-type", "application/json");
    return headers;
  }

  public static Map<String, String> twilio(String token, String url, byte[] form) {
    Map<String, TreeSet<String>> fields = new TreeMap<>();
    for (String pair : new String(form, StandardCharsets.UTF_8).split("&")) {
      String[] parts = pair.split("=", 2);
      String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
      String value = URLDecoder.decode(parts.length == 2 ? parts[1] : "", StandardCharsets.UTF_8);
      fields.computeIfAbsent(name, unused -> new TreeSet<>()).add(value);
    }
    StringBuilder signed = new StringBuilder(url);
    fields.forEach((name, values) -> values.forEach(value -> signed.append(name).append(value)));
    Map<String, String> headers = new TreeMap<>();
    headers.put(
        "X-Twilio-Signature", base64(hmac("HmacSHA1", bytes(token), bytes(signed.toString()))));
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    return headers;
  }

  private static Map<String, String> json(String name, String value) {
    Map<String, String> headers = new TreeMap<>();
    headers.put(name, value);
    headers.put("Content-Type", "application/json; charset=utf-8");
    return headers;
  }

  public static byte[] hmac(String algorithm, byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(data);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] sha(String algorithm, byte[] data) {
    try {
      return MessageDigest.getInstance(algorithm).digest(data);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static String base64(byte[] data) {
    return Base64.getEncoder().encodeToString(data);
  }

  public static String hex(byte[] data) {
    return HexFormat.of().formatHex(data);
  }
}
