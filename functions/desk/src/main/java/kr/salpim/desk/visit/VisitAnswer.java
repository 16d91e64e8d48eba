package kr.salpim.desk.visit;

import java.util.Optional;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.domain.visit.VisitRefusal;

/** What came of an order, in the desk's words. */
final class VisitAnswer {

  private VisitAnswer() {}

  static DeskAnswer of(String done, Optional<VisitRefusal> refusal) {
    return refusal.map(why -> DeskAnswer.refused(line(why))).orElseGet(() -> DeskAnswer.of(done));
  }

  private static String line(VisitRefusal why) {
    return switch (why) {
      case UNKNOWN -> "id is none of a visit's";
      case OVER -> "the visit has begun or is over";
      case NO_TIME -> "no time was found for the visit yet: visit-shift gives it one";
      case NOT_STAFF -> "phone is nobody who works there that day";
      case NOT_TRAINED ->
          "phone is a helper without a dated training in human rights and personal data"
              + " (인권·개인정보): staff-set records it";
      case NAMED -> "phone is somebody who goes already";
      case ENOUGH -> "as many are named as may go";
      case BUSY -> "phone is somebody who has no time then";
      case OUTSIDE_WINDOW -> "start is outside the visit's window, or too soon to tell people";
      case NOBODY_FREE -> "start is no time at which somebody is free";
      case NOT_BEEN -> "nobody has been there yet";
      case UNDERWAY -> "somebody is still there: a visitor says 종료 first, and then the result";
      case ALONE -> "nobody visits alone: name a second person, or except the visit";
      case CAUTION -> "caution is due at this household (방문 유의): nobody may go alone";
      case EXCEPTED -> "it is excepted already";
      case UNKNOWN_PROGRAMME -> "programme is none that counts there";
      case NOT_ORDINARY -> "programme is not ordinary: its visits are excepted one by one";
      case OTHER_QUARTER -> "quarter must be this one or the next";
    };
  }
}
