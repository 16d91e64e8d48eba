package kr.salpim.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.domain.contact.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneIdTest {

  @Test
  void aPlusThatWasDecodedToASpaceIsAPlus() {
    assertThat(PhoneId.parse(" 821000000301")).contains(new PhoneId("+821000000301"));
  }

  @Test
  void aMessengerIsKnownByChannelAccountAndUser() {
    Address line = Address.messenger("line", "demo", "U0123");

    assertThat(PhoneId.parse("line|demo|U0123")).contains(PhoneId.of(line));
    assertThat(PhoneId.of(line).channel()).isEqualTo("line");
    assertThat(PhoneId.of(line).number()).isFalse();
  }

  @Test
  void aPhoneHasTheTokenOfItsContact() {
    Address phone = Address.phone("twilio", "demo", "+821000000101");

    assertThat(PhoneId.of(phone).token(text -> text)).isEqualTo(phone.canonical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "010-0000-0101",
        "+82 10",
        "+0821000000101",
        "line|demo",
        "a|b|c|d",
        "LINE|demo|U"
      })
  void whatIsNeitherIsRefused(String written) {
    assertThat(PhoneId.parse(written)).isEmpty();
  }
}
