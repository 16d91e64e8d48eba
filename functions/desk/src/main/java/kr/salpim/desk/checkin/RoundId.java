package kr.salpim.desk.checkin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.tie.Round;

/**
 * Which round: {@code <household>.<volunteer>.<occurrence>}, ids and hashes that say nothing of
 * anybody.
 */
record RoundId(String household, String volunteer, String occurrence) {

  static final String FIELD = "id";

  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{1,64})\\.([0-9]{4}-[0-9]{2}-[0-9]{2}W?)");

  private static final int LONGEST = 141;

  /** Reads the field {@code id}. */
  static RoundId in(Body body) {
    Matcher written = FORM.matcher(body.text(FIELD, LONGEST));
    if (!written.matches()) {
      throw body.wrong(FIELD, "is none of a check-in's");
    }
    return new RoundId(written.group(1), written.group(2), written.group(3));
  }

  Key key() {
    return Round.key(household, volunteer, occurrence);
  }

  @Override
  public String toString() {
    return household + "." + volunteer + "." + occurrence;
  }
}
