package kr.salpim.domain.alert;

import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Need;
import kr.salpim.domain.understanding.Understanding;

/** What an alert is about, as far as it decides who is told first. */
public enum Theme {
  GENERAL,
  /** The nurse is told first. */
  HEALTH,
  /** 돌봄위기 전담 is told first, and staff are shown the duty to call 112. */
  VIOLENCE;

  private static final Set<Need> BODILY = Set.of(Need.HEALTH, Need.MENTAL_HEALTH);

  static Theme of(Understanding understood) {
    Optional<Emergency> emergency = understood.emergency();
    if (emergency.filter(Emergency.VIOLENCE::equals).isPresent()) {
      return VIOLENCE;
    }
    boolean bodily =
        emergency.filter(e -> e == Emergency.MEDICAL || e == Emergency.SELF_HARM).isPresent()
            || !understood.needs().isEmpty() && BODILY.containsAll(understood.needs());
    return bodily ? HEALTH : GENERAL;
  }

  /** The more cautious of the two: whoever may be violent must not hear of it from the wrong one. */
  public Theme with(Theme other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
