package kr.salpim.adapters.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.channel.Fixtures;
import kr.salpim.domain.area.Accounts;
import kr.salpim.domain.inbound.Intake;
import kr.salpim.testkit.channel.Signing;

/** Calls of providers, and the webhooks that take them. */
final class Calls {

  static final String SMS = "{\"from\":\"010-0000-0101\",\"text\":\"네\"}";
  static final Clock SIGNATURE = Clock.fixed(Fixtures.NOW, ZoneOffset.UTC);

  private Calls() {}

  static Webhooks webhooks(Intake intake, Accounts accounts, Clock business) {
    return new Webhooks(
        Fixtures.channels(),
        accounts,
        (channel, account) -> account.equals("demo") ? Fixtures.secrets(channel) : List.of(),
        intake,
        Fixtures.URL,
        business,
        SIGNATURE);
  }

  static HttpCall signed(String channel, byte[] body) {
    return call(
        "POST",
        Signing.demoPath(channel),
        Fixtures.signed(channel, body).headers(),
        new String(body, StandardCharsets.UTF_8));
  }

  static HttpCall base64(String channel, byte[] body) {
    HttpCall plain = signed(channel, body);
    return new HttpCall(
        "POST", plain.rawPath(), "", plain.headers(), Signing.base64(body), true, "127.0.0.1");
  }

  static HttpCall call(String method, String path, Map<String, String> headers, String body) {
    return new HttpCall(method, path, "", headers, body, false, "127.0.0.1");
  }
}
