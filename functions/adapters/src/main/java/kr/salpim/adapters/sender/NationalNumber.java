package kr.salpim.adapters.sender;

import java.util.Optional;
import java.util.regex.Pattern;

/** Korean numbers as Korean carriers want them: {@code 01012345678}. */
public final class NationalNumber {

  private static final String KOREA = "+82";
  private static final Pattern E164 = Pattern.compile("\\+82[1-9][0-9]{6,10}");

  /** Numbers like 1588-1234 have no area code and no zero before them. */
  private static final Pattern NATIONWIDE = Pattern.compile("1[568][0-9]{6}");

  private NationalNumber() {}

  /** The national form; empty where the number is not Korean. */
  public static Optional<String> of(String e164) {
    if (!E164.matcher(e164).matches()) {
      return Optional.empty();
    }
    String rest = e164.substring(KOREA.length());
    return Optional.of(NATIONWIDE.matcher(rest).matches() ? rest : "0" + rest);
  }
}
