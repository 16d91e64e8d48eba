package kr.salpim.desk.visit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.domain.visit.Visit;

/** Which visit: {@code <household>.<occurrence>}, ids that say nothing of anybody. */
record VisitId(String household, String occurrence) {

  static final String FIELD = "id";

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{1,64})");

  static final int LONGEST = 129;

  static VisitId of(Visit visit) {
    return new VisitId(visit.household(), visit.occurrence());
  }

  /** Reads the field {@code id}. */
  static VisitId in(Body body) {
    Matcher written = FORM.matcher(body.text(FIELD, LONGEST));
    if (!written.matches()) {
      throw body.wrong(FIELD, "is none of a visit's");
    }
    return new VisitId(written.group(1), written.group(2));
  }

  @Override
  public String toString() {
    return household + "." + occurrence;
  }
}
