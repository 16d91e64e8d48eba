package kr.salpim.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.salpim.domain.privacy.Secret;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void aPhoneIsTheSameContactOverEveryChannelThatReachesIt() {
    Address sms = Address.phone("sms", "a", "+821000000101");
    Address twilio = Address.phone("twilio", "b", "+821000000101");
    assertThat(sms.canonical()).isEqualTo(twilio.canonical()).isEqualTo("phone|+821000000101");
  }

  @Test
  void aMessengerIdIsAContactOfItsOwn() {
    assertThat(Address.messenger("line", "a", "U1").canonical()).isEqualTo("line|a|U1");
  }

  @Test
  void itIsReadBackAsItWasSealedWhateverTheUsersIdHolds() {
    Address odd = Address.messenger("line", "a", "p|U|1\n둘");
    assertThat(Address.from(odd.toSecret())).isEqualTo(odd);
  }

  @Test
  void itNeverPrintsTheUser() {
    assertThat(Address.phone("sms", "a", "+821000000101").toString()).doesNotContain("0101");
    assertThatThrownBy(() -> Address.from(new Secret("canary")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
  }
}
