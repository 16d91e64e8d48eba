package kr.salpim.adapters.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.adapters.channel.ChannelContract;
import kr.salpim.adapters.channel.Fixtures;
import org.junit.jupiter.api.Test;

class SmsTest extends ChannelContract {

  SmsTest() {
    super(Sms.NAME, "webhook-signature");
  }

  @Test
  void whatIsHostileToScreensIsTextLikeAnyOther() {
    assertThat(told(body(Fixtures.body("hostile", "unicode.json"))))
        .containsExactly(
            "message demo sms-0001 phone|+821000000101 "
                + "\"\u0000\ud83c\u200f괜찮\u200b아요\u001b[31m${jndi:ldap://x}\r\n\"");
  }

  @Test
  void onlyAStandardWebhooksSecretFits() {
    assertThat(channel.fits(Fixtures.secrets(name).get(0))).isTrue();
    assertThat(channel.fits("demo-secret")).isFalse();
    assertThat(channel.fits("whsec_c2hvcnQ=")).isFalse();
    assertThat(channel.fits("whsec_*")).isFalse();
  }
}
