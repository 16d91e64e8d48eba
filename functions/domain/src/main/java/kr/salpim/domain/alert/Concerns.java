package kr.salpim.domain.alert;

import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Need;
import kr.salpim.domain.understanding.Understanding;

/** What a message is about, as far as it decides who is told first. */
public final class Concerns {

  private static final Set<Need> BODILY = Set.of(Need.HEALTH, Need.MENTAL_HEALTH);

  private Concerns() {}

  public static Concern of(Understanding understood) {
    Optional<Emergency> emergency = understood.emergency();
    if (emergency.filter(Emergency.VIOLENCE::equals).isPresent()) {
      return Concern.VIOLENCE;
    }
    boolean bodily =
        emergency.filter(e -> e == Emergency.MEDICAL || e == Emergency.SELF_HARM).isPresent()
            || !understood.needs().isEmpty() && BODILY.containsAll(understood.needs());
    return bodily ? Concern.HEALTH : Concern.GENERAL;
  }

  /** The more cautious of the two: of violence nobody must hear who may be part of it. */
  static Concern graver(Concern one, Concern other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
