package kr.salpim.adapters.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumbersTest {

  private final LibPhoneNumbers numbers = new LibPhoneNumbers();

  @ParameterizedTest
  @CsvSource({
    "010-1234-5678, +821012345678",
    "01012345678, +821012345678",
    "+82-010-1234-5678, +821012345678",
    "8210-1234-5678, +821012345678",
    "+82 (0)10 1234 5678, +821012345678",
    "０１０－１２３４－５６７８, +821012345678",
    "010‐1234‐5678, +821012345678",
    "010.1234.5678, +821012345678",
    "' 010 1234 5678 ', +821012345678",
    "+82 10-0000-0101, +821000000101",
    "01000000601, +821000000601",
    "+821099990000, +821099990000",
    "011-234-5678, +82112345678",
    "02-860-2114, +8228602114",
    "031-123-4567, +82311234567",
    "070-1234-5678, +827012345678",
    "1588-1234, +8215881234",
    "1577-1389, +8215771389",
    "080-123-4567, +82801234567",
    "050-7123-4567, +825071234567",
    "+1 415 867 5309, +14158675309",
    "+84 91 234 56 78, +84912345678",
  })
  void aNumberIsReadAsPeopleWriteIt(String written, String e164) {
    assertThat(numbers.e164(written)).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "010",
        "010 1234 567",
        "010-1234-56789",
        "+82 10 1234 567",
        "112",
        "119",
        "120",
        "129",
        "109",
        "1366",
        "０１１９",
        "0010123456789012345",
        "국민은행",
        "010-CALL-NOW",
        "010-1234-5678 ext 3",
        "010-1234-5678;phone-context=evil",
        "tel:+821012345678",
        "01O12345678",
        "1e11",
        "+999 1234567",
        "0101234567801012345678010123456780101234567",
      })
  void whatCannotBeDialledIsNoNumber(String written) {
    assertThat(numbers.e164(written)).isEmpty();
  }
}
