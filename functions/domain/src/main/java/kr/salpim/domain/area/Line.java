package kr.salpim.domain.area;

import java.util.regex.Pattern;

/**
 * An account of ours with a provider through which messages leave, written {@code
 * <provider>/<account>}, such as {@code solapi/main}.
 */
public record Line(String provider, String account) {

  private static final Pattern FORM =
      Pattern.compile("([a-z]{1,32})/([A-Za-z0-9][A-Za-z0-9_-]{0,63})");

  /**
   * @throws IllegalArgumentException that names the text
   */
  public static Line parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no provider/account");
    }
    return new Line(matcher.group(1), matcher.group(2));
  }

  @Override
  public String toString() {
    return provider + "/" + account;
  }
}
