package kr.salpim.domain.household;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one form of an address: full-width digits, spaces, 번지, 호 and the district's name make no
 * difference. An address by road (도로명) and one by lot (지번) stay different, even of one house:
 * nothing here knows which roads lie on which lots.
 */
final class AddressForm {

  /** What stands behind a road address for the reader: (구로동, ○○아파트). */
  private static final Pattern REMARK = Pattern.compile("\\([가-힣]+\\d*(?:동|가|리)(?:,[^)]*)?\\)");

  private static final Pattern CITY = Pattern.compile("^서울(?:특별시|시)?(?=[\\s가-힣])");
  private static final Pattern DISTRICT = Pattern.compile("^\\s*[가-힣]{1,4}구(?=\\s)");
  private static final Pattern UNIT = Pattern.compile("(?<=\\d)\\s*(?:번지|호)(?!실)");
  private static final Pattern ORDINAL = Pattern.compile("제\\s*(?=\\d)");
  private static final Pattern DASH = Pattern.compile("\\s*[-‐‑–—−~]\\s*");
  private static final Pattern PAUSE = Pattern.compile("[\\s,./·]+");

  /** A space counts between two digits only: 123 202 is not 123202. */
  private static final Pattern IDLE_SPACE = Pattern.compile("(?<!\\d) | (?!\\d)");

  /** 디지털로123, but neither 구로4동 nor 종로1가. */
  private static final Pattern ROAD = Pattern.compile("[가-힣](?:로|길)(?:지하)?\\d++(?!동|가)");

  private static final Pattern LOT = Pattern.compile("[가-힣]\\d*(?:동|가|리)산?\\d");

  private AddressForm() {}

  static Optional<String> of(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    text = REMARK.matcher(text.strip()).replaceAll(" ");
    text = CITY.matcher(text).replaceFirst("");
    text = DISTRICT.matcher(text).replaceFirst("");
    text = ORDINAL.matcher(text).replaceAll("");
    text = UNIT.matcher(text).replaceAll(" ");
    text = DASH.matcher(text).replaceAll("-");
    text = PAUSE.matcher(text).replaceAll(" ").strip();
    String form = IDLE_SPACE.matcher(text).replaceAll("");
    if (ROAD.matcher(form).find()) {
      return Optional.of("road|" + form);
    }
    return LOT.matcher(form).find() ? Optional.of("lot|" + form) : Optional.empty();
  }
}
