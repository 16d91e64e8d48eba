package kr.salpim.adapters.channel.sos;

import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.adapters.channel.ChannelContract;
import kr.salpim.adapters.channel.Fixtures;
import kr.salpim.adapters.channel.Parsed;
import org.junit.jupiter.api.Test;

class SosWatchTest extends ChannelContract {

  SosWatchTest() {
    super(SosWatch.NAME, "webhook-signature");
  }

  @Test
  void whatIsReadPrintsNeitherPlaceNorDevice() throws Exception {
    for (Parsed parsed : channel.parse(body(Fixtures.body(name, "pressed.json")))) {
      assertThat(parsed.toString()).doesNotContain("37.", "126.", "GW-0001");
    }
  }

  @Test
  void onlyAStandardWebhooksSecretFits() {
    assertThat(channel.fits(Fixtures.secrets(name).get(0))).isTrue();
    assertThat(channel.fits("demo-secret")).isFalse();
  }
}
