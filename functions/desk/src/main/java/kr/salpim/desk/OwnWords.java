package kr.salpim.desk;

import java.util.Optional;
import kr.salpim.domain.privacy.Redaction;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.text.CleanText;

/**
 * What people write down in their own words, or hear from others, as it may be stored: no resident
 * registration number (주민등록번호) ever is, 개인정보보호법 §24의2.
 */
public final class OwnWords {

  private OwnWords() {}

  /** A text of 1 to {@code longest} characters in one line. */
  public static Secret of(Body body, String field, int longest) {
    return stored(body.text(field, longest));
  }

  public static Optional<Secret> optional(Body body, String field, int longest) {
    return body.optionalText(field, longest).map(OwnWords::stored);
  }

  /** The same, blank where the field is missing. */
  public static Secret orBlank(Body body, String field, int longest) {
    return optional(body, field, longest).orElseGet(() -> new Secret(""));
  }

  private static Secret stored(String written) {
    return new Secret(Redaction.maskResidentNumbers(CleanText.of(written)));
  }
}
