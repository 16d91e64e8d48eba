package kr.salpim.testkit.centre;

import java.util.Optional;
import kr.salpim.domain.contact.PhoneNumbers;

/** Reads Korean mobile numbers only, which is all that the tests of the domain write. */
public final class PlainPhones implements PhoneNumbers {

  @Override
  public Optional<String> e164(String written) {
    String digits = written.replaceAll("[-\\s]", "");
    if (digits.matches("010\\d{8}")) {
      return Optional.of("+82" + digits.substring(1));
    }
    return digits.matches("\\+8210\\d{8}") ? Optional.of(digits) : Optional.empty();
  }
}
