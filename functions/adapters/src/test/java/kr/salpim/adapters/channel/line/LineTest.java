package kr.salpim.adapters.channel.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.salpim.adapters.channel.ChannelContract;
import kr.salpim.adapters.channel.Fixtures;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;

class LineTest extends ChannelContract {

  LineTest() {
    super(Line.NAME, "x-line-signature");
  }

  @Test
  void theProvidersPublishedVectorIsAccepted() {
    Map<String, String> headers =
        Map.of("x-line-signature", "3q8QXTAGaey18yL8FWTqdVlbMr6hcuNvM4tefa0o9nA=");
    byte[] body = Signing.bytes("{}");
    assertThat(channel.verify(Fixtures.request(name, headers, body), List.of("SECRET"))).isTrue();
    assertThat(channel.verify(Fixtures.request(name, headers, body), List.of("SECRET2"))).isFalse();
  }

  @Test
  void aRedeliveryHasTheIdOfTheFirstDelivery() {
    String first = told(body(Fixtures.body(name, "batch.json"))).get(0);
    assertThat(told(body(Fixtures.body(name, "redelivery.json")))).containsExactly(first);
  }
}
