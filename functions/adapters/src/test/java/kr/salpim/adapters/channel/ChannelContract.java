package kr.salpim.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;

/** What holds for every channel, tried on all its fixtures. */
public abstract class ChannelContract {

  private static final long SEED = 20261122;

  protected final String name;
  protected final Channel channel;
  private final String signature;

  /**
   * @param signature the header that proves who calls; empty where the path does
   */
  protected ChannelContract(String name, String signature) {
    this.name = name;
    this.channel = Fixtures.channel(name);
    this.signature = signature;
  }

  /** What a fixture is read as, one line an entry. */
  protected List<String> told(WebhookRequest request) {
    try {
      return Told.of(channel.parse(request));
    } catch (Malformed malformed) {
      return List.of("malformed " + malformed.fault());
    }
  }

  @Test
  void everyFixtureIsReadAsItsTableSays() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line :
        new String(Fixtures.body(name, "expected.txt"), StandardCharsets.UTF_8).split("\n")) {
      if (line.startsWith("  ")) {
        new ArrayList<>(table.values()).get(table.size() - 1).add(line.strip());
      } else {
        table.put(line, new ArrayList<>());
      }
    }
    assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(Fixtures.files(name));
    table.forEach(
        (file, expected) ->
            assertThat(told(Fixtures.signed(name, Fixtures.body(name, file))))
                .as(file)
                .isEqualTo(expected));
  }

  @Test
  void theProvidersSignatureIsAccepted() {
    for (String file : Fixtures.files(name)) {
      assertThat(verify(Fixtures.signed(name, Fixtures.body(name, file)))).as(file).isTrue();
    }
  }

  @Test
  void eitherOfTwoSecretsIsAccepted() {
    WebhookRequest request = first();
    String secret = Fixtures.secrets(name).get(0);
    String other =
        Signing.STANDARD.contains(name) ? "whsec_" + Signing.base64(new byte[32]) : "other";
    assertThat(channel.verify(request, List.of(secret, other))).isTrue();
    assertThat(channel.verify(request, List.of(other, secret))).isTrue();
    assertThat(channel.verify(request, List.of(other))).isFalse();
    assertThat(channel.verify(request, List.of())).isFalse();
  }

  @Test
  void aForgedSignatureIsRefused() {
    WebhookRequest good = first();
    String real = proof(good);
    List<String> forged =
        new ArrayList<>(List.of("", " ", "null", real + "=", real + " x", " " + real));
    forged.addAll(List.of(real + "," + real, real + ", " + real, "v1," + real, "sha1=" + real));
    forged.addAll(
        List.of("sha256=" + real, "!!" + real, "ｖ１，" + real, real.substring(1), "*".repeat(4_000)));
    forged.add(real.substring(0, real.length() - 1));
    forged.add(real.toUpperCase(Locale.ROOT));
    forged.add(real.replace('a', 'а').replace('e', 'е').replace('=', '＝').replace('-', '‐'));
    for (int i = 0; i < real.length(); i++) {
      for (int bit = 1; bit <= 64; bit <<= 1) {
        char[] flipped = real.toCharArray();
        flipped[i] ^= (char) bit;
        forged.add(new String(flipped));
      }
    }
    for (String one : forged) {
      // Standard Webhooks sends a list: what stands beside a good signature does not matter.
      boolean list =
          signature.equals("webhook-signature") && List.of(one.split(" ")).contains(real);
      assertThat(one.equals(real) || list || !verify(with(good, one))).as(one).isTrue();
    }
    assertThat(verify(without(good))).isFalse();
  }

  @Test
  void aChangedBodyIsRefusedWhereTheBodyIsSigned() {
    WebhookRequest good = first();
    for (int i = 0; i < good.body().length && channel.trust() == Trust.SIGNED; i++) {
      byte[] changed = good.body().clone();
      changed[i] ^= 1;
      assertThat(verify(Fixtures.request(name, good.headers(), changed))).as("byte " + i).isFalse();
    }
  }

  @Test
  void aPartOfABodyIsReadOrMalformedAndNothingElse() {
    for (String file : Fixtures.files(name)) {
      byte[] body = Fixtures.body(name, file);
      for (int length = 0; length < body.length; length++) {
        told(Fixtures.request(name, first().headers(), Arrays.copyOf(body, length)));
      }
    }
  }

  @Test
  void aBodyWithFlippedBitsIsReadOrMalformedAndNothingElse() {
    Random random = new Random(SEED);
    for (String file : Fixtures.files(name)) {
      for (int round = 0; round < 400; round++) {
        byte[] body = Fixtures.body(name, file);
        for (int flips = 0; flips <= round % 4; flips++) {
          body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        }
        List<String> told = told(Fixtures.request(name, first().headers(), body));
        assertThat(told).as("seed " + SEED + " " + file).noneMatch(line -> line.contains("PARSER"));
      }
    }
  }

  @Test
  void whatTwoReadersCouldReadDifferentlyIsMalformed() {
    byte[] body = Fixtures.body(name, Fixtures.files(name).get(0));
    byte[] withBom = Signing.bytes("\uFEFF" + new String(body, StandardCharsets.UTF_8));
    byte[] notUtf8 = body.clone();
    notUtf8[notUtf8.length / 2] = (byte) 0xB0;
    if (channel.contentTypes().equals(Set.of("application/json"))) {
      assertThat(told(body(withBom))).containsExactly("malformed JSON");
    }
    assertThat(told(body(notUtf8))).containsExactly("malformed ENCODING");
  }

  protected WebhookRequest body(byte[] body) {
    return Fixtures.request(name, first().headers(), body);
  }

  protected WebhookRequest first() {
    return Fixtures.signed(name, Fixtures.body(name, Fixtures.files(name).get(0)));
  }

  protected boolean verify(WebhookRequest request) {
    return channel.verify(request, Fixtures.secrets(name));
  }

  private String proof(WebhookRequest request) {
    return signature.isEmpty()
        ? request.pathSecret().orElseThrow()
        : request.header(signature).orElseThrow();
  }

  private WebhookRequest with(WebhookRequest request, String proof) {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put(signature, proof);
    return copy(request, headers, Optional.of(signature.isEmpty() ? proof : ""));
  }

  private WebhookRequest without(WebhookRequest request) {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.remove(signature);
    return copy(request, headers, Optional.empty());
  }

  private static WebhookRequest copy(
      WebhookRequest r, Map<String, String> headers, Optional<String> pathSecret) {
    return new WebhookRequest(
        r.method(),
        r.account(),
        pathSecret,
        headers,
        r.body(),
        r.publicUrl(),
        r.rawPath(),
        r.rawQuery(),
        r.sourceIp(),
        r.receivedAt());
  }
}
