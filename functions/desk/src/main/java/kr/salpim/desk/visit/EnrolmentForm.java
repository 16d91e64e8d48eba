package kr.salpim.desk.visit;

import kr.salpim.desk.Body;
import kr.salpim.desk.household.Cases;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.visit.Enrolling;

/** Reads who is meant from a call's fields; the domain checks what they say. */
final class EnrolmentForm {

  static final String PROGRAMME = "programme";

  /** Of a programme's id. */
  static final int MAX_PROGRAMME = 30;

  /** The domain knows how many live there; this one only bounds what is read. */
  private static final int MAX_MEMBER = 99;

  private EnrolmentForm() {}

  static Enrolling.Wish wish(Body body, Cases cases) {
    return new Enrolling.Wish(
        cases.version(body),
        body.text(PROGRAMME, MAX_PROGRAMME),
        (int)
            body.optionalNumber("member", 0, MAX_MEMBER)
                .orElseThrow(
                    () -> body.wrong("member", "must be a place among the members, from 0")),
        body.text("reason", Enrolment.MAX_REASON));
  }
}
