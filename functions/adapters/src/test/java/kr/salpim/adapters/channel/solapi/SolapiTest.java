package kr.salpim.adapters.channel.solapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.salpim.adapters.channel.ChannelContract;
import kr.salpim.adapters.channel.Fixtures;
import org.junit.jupiter.api.Test;

class SolapiTest extends ChannelContract {

  SolapiTest() {
    super(Solapi.NAME, "x-solapi-secret");
  }

  @Test
  void theKnownDigestOfTestSecretIsAccepted() {
    Map<String, String> headers =
        Map.of("X-Solapi-Secret", "fe1bae27cb7c1fb823f496f286e78f1d2ae87734");
    assertThat(channel.verify(Fixtures.request(name, headers, new byte[0]), List.of("test-secret")))
        .isTrue();
  }
}
