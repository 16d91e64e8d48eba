package kr.salpim.adapters.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.contact.PhoneNumbers;

/**
 * Phone numbers by Google's libphonenumber, stricter for Korea: the library takes a 010 number that
 * lacks a digit. Numbers of three or four digits (112, 119, 1366) are no numbers of the world.
 */
public final class LibPhoneNumbers implements PhoneNumbers {

  private static final String KOREA = "KR";
  private static final int KOREA_CODE = 82;

  /** 15 digits are E.164's limit; the rest is room for a prefix and punctuation. */
  private static final int MAX_WRITTEN = 40;

  /**
   * Digits and what people set between them. Letters would be read as a keypad's (vanity numbers).
   */
  private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ().\\-‐‑–—·/]+");

  /** 010 has always eight digits behind it, assigned or not. */
  private static final Pattern MOBILE_010 = Pattern.compile("10\\d{8}");

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

  @Override
  public Optional<String> e164(String written) {
    if (written.length() > MAX_WRITTEN) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).replace('−', '-').strip();
    if (!WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = library.parse(text.replaceAll("[‐‑–—·/]", "-"), KOREA);
      return isReachable(number)
          ? Optional.of(library.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  private boolean isReachable(PhoneNumber number) {
    String national = library.getNationalSignificantNumber(number);
    if (number.getCountryCode() == KOREA_CODE && national.startsWith("10")) {
      return MOBILE_010.matcher(national).matches();
    }
    return library.isValidNumber(number);
  }
}
