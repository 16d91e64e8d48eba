package kr.salpim.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource({
    "900101-1234567,900101-*******",
    "9001011234567,900101*******",
    "900101 - 2234567,900101 - *******",
    "９００１０１－１２３４５６７,９００１０１－*******",
    "제 번호는 011231-4000000이고요,제 번호는 011231-*******이고요",
    "900101-1234567 그리고 850505-2222222,900101-******* 그리고 850505-*******"
  })
  void whatLooksLikeAResidentNumberIsMaskedInPlace(String text, String masked) {
    assertThat(Redaction.maskResidentNumbers(text)).isEqualTo(masked).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010-1234-5678",
        "901301-1234567",
        "900132-1234567",
        "계좌 110-123-456789",
        "12345678901234"
      })
  void otherNumbersStay(String text) {
    assertThat(Redaction.maskResidentNumbers(text)).isEqualTo(text);
  }
}
