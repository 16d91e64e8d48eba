package kr.salpim.desk.alert;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.table.Key;

/** Which alert: {@code <household>.<episode>}, ids that say nothing of anybody. */
record AlertId(String household, String episode) {

  static final String FIELD = "id";

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{1,64})");

  private static final int LONGEST = 129;

  static AlertId of(Alert alert) {
    return new AlertId(alert.household(), alert.episode());
  }

  /** Reads the field {@code id}. */
  static AlertId in(Body body) {
    Matcher written = FORM.matcher(body.text(FIELD, LONGEST));
    if (!written.matches()) {
      throw body.wrong(FIELD, "is none of an alert's");
    }
    return new AlertId(written.group(1), written.group(2));
  }

  Key key() {
    return Alert.key(household, episode);
  }

  @Override
  public String toString() {
    return household + "." + episode;
  }
}
