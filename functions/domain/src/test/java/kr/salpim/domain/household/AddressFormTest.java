package kr.salpim.domain.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of one address. */
class AddressFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "서울특별시 구로구 디지털로 123, 202호",
        "서울 구로구 디지털로123 202",
        "구로구 디지털로 １２３  ２０２호",
        "서울시 구로구 디지털로 123 제202호 (구로동, 행복빌라)",
        "디지털로 123, 202호"
      })
  void spellingsOfARoadAddressAreOne(String written) {
    assertThat(AddressForm.of(written)).contains("road|디지털로123 202");
  }

  @ParameterizedTest
  @ValueSource(strings = {"서울 구로구 구로4동 12-3번지 101호", "구로구 구로4동 12 - 3 101", "구로 4동 12-3, 제101호"})
  void spellingsOfALotAddressAreOne(String written) {
    assertThat(AddressForm.of(written)).contains("lot|구로4동12-3 101");
  }

  @Test
  void anotherRoomAnotherHouseAndTheLotOfARoadAreOthers() {
    assertThat(AddressForm.of("디지털로 123, 202호")).isNotEqualTo(AddressForm.of("디지털로 1232, 02호"));
    assertThat(AddressForm.of("디지털로 123")).isNotEqualTo(AddressForm.of("디지털로 12 3호"));
    assertThat(AddressForm.of("종로1가 24").orElseThrow()).startsWith("lot|");
    assertThat(AddressForm.of("디지털로33길 22").orElseThrow()).startsWith("road|");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "구로구", "123-4", "시장 뒤 파란 대문집", "202호"})
  void whatSaysNotWhereSomebodyLivesIsNoMark(String written) {
    assertThat(AddressForm.of(written)).isEmpty();
  }
}
