package kr.salpim.testkit.centre;

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

/** Understands a few words, so that these tests do not depend on what the triage knows. */
final class Words implements Understander {

  @Override
  public Understanding understand(String text) {
    if (text.contains("그만하고 싶어")) {
      return of(Kind.EMERGENCY, Optional.of(Emergency.SELF_HARM), Set.of(), "ko");
    }
    if (text.contains("쌀이 없")) {
      return of(Kind.HELP, Optional.empty(), Set.of(Need.LIVELIHOOD), "ko");
    }
    return switch (text.strip()) {
      case "수신거부" -> of(Kind.OPT_OUT, Optional.empty(), Set.of(), "ko");
      case "안녕하세요" -> of(Kind.GREETING, Optional.empty(), Set.of(), "ko");
      case "네", "1", "2", "1-1", "1-2", "2-1" -> of(Kind.ANSWER, Optional.empty(), Set.of(), "ko");
      default -> of(Kind.OTHER, Optional.empty(), Set.of(), "und");
    };
  }

  private static Understanding of(
      Kind kind, Optional<Emergency> emergency, Set<Need> needs, String language) {
    List<Reason> reasons = kind == Kind.OTHER ? List.of() : List.of(new Reason("T1", 0, 1));
    return new Understanding(kind, emergency, needs, About.SELF, language, reasons);
  }
}
