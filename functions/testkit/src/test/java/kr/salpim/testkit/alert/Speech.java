package kr.salpim.testkit.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Need;
import kr.salpim.domain.understanding.Reason;
import kr.salpim.domain.understanding.Understander;
import kr.salpim.domain.understanding.Understanding;

/** Understands the sentences that these tests say, so that they do not depend on the triage. */
final class Speech implements Understander {

  static final String GAS = "가스 냄새가 나요";
  static final String SELF_HARM = "이제 다 그만하고 싶어요";
  static final String BEATEN = "지금 맞고 있어요";

  /** Two needs of one's own: 위기. */
  static final String RUIN = "쌀도 없고 방도 빼래요";

  /** One need of one's own: 주의. */
  static final String HUNGER = "쌀이 없어요";

  static final String ILL = "약이 떨어졌어요";
  static final String NEIGHBOUR_HUNGRY = "옆집 아저씨가 굶고 있어요";
  static final String NEIGHBOUR_BEATEN = "옆집 아이가 맞아요";
  static final String NEIGHBOUR_FELL = "옆집 할머니가 쓰러졌어요";
  static final String CHAT = "오늘은 날씨가 좋네요";

  @Override
  public Understanding understand(String text) {
    String said = text.strip();
    if (said.matches("[1-9][0-9]?(-[1-9])?")) {
      return of(Kind.ANSWER, Optional.empty(), Set.of(), About.SELF);
    }
    return switch (said) {
      case GAS -> emergency(Emergency.FIRE_GAS, About.SELF);
      case SELF_HARM -> emergency(Emergency.SELF_HARM, About.SELF);
      case BEATEN -> emergency(Emergency.VIOLENCE, About.SELF);
      case NEIGHBOUR_BEATEN -> emergency(Emergency.VIOLENCE, About.OTHER);
      case NEIGHBOUR_FELL -> emergency(Emergency.MEDICAL, About.OTHER);
      case RUIN ->
          of(Kind.HELP, Optional.empty(), Set.of(Need.LIVELIHOOD, Need.HOUSING), About.SELF);
      case HUNGER -> of(Kind.HELP, Optional.empty(), Set.of(Need.LIVELIHOOD), About.SELF);
      case ILL -> of(Kind.HELP, Optional.empty(), Set.of(Need.HEALTH), About.SELF);
      case NEIGHBOUR_HUNGRY ->
          of(Kind.REPORT, Optional.empty(), Set.of(Need.LIVELIHOOD), About.OTHER);
      case "수신거부" -> of(Kind.OPT_OUT, Optional.empty(), Set.of(), About.SELF);
      case "안녕하세요" -> of(Kind.GREETING, Optional.empty(), Set.of(), About.SELF);
      default -> of(Kind.OTHER, Optional.empty(), Set.of(), About.SELF);
    };
  }

  private static Understanding emergency(Emergency emergency, About about) {
    return of(Kind.EMERGENCY, Optional.of(emergency), Set.of(), about);
  }

  private static Understanding of(
      Kind kind, Optional<Emergency> emergency, Set<Need> needs, About about) {
    List<Reason> reasons = kind == Kind.OTHER ? List.of() : List.of(new Reason("T1", 0, 1));
    return new Understanding(kind, emergency, needs, about, "ko", reasons);
  }
}
