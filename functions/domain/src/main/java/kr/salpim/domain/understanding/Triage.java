package kr.salpim.domain.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Understands free text without a network: what it is, which emergency, which needs, about whom.
 * Pure and safe for many threads. Emergencies are tried first, then requests and reports, and only
 * then whole messages (answer, opt-out, greeting), so that "이제 다 그만하고 싶어요" is no opt-out.
 */
public final class Triage implements Understander {
  private final Lexicon lexicon;
  private final WholeMessage wholeMessage;

  /** Made once, and in a native image already while it is built. */
  private static final class Shipped {
    static final Triage TRIAGE = new Triage(LexiconReader.shipped());
  }

  Triage(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.wholeMessage = new WholeMessage(lexicon);
  }

  /**
   * The triage with the lexicon that ships with the programme.
   *
   * @throws LexiconException (as the cause of an initialiser's error) if a row of it cannot be read
   */
  public static Triage shipped() {
    return Shipped.TRIAGE;
  }

  /** Never fails, whatever the text. */
  @Override
  public Understanding understand(String text) {
    NormalText normal = Normalizer.normalize(text);
    Features features = Features.of(normal, lexicon);
    Findings findings = Findings.of(features, lexicon);
    String language = LanguageGuess.of(text);
    if (findings.emergency().isPresent()) {
      return new Understanding(
          Kind.EMERGENCY,
          findings.emergency(),
          findings.needs(),
          findings.about(),
          language,
          findings.reasons());
    }
    Optional<Kind> whole = wholeMessage.kind(features);
    if (whole.isEmpty() && findings.asksForHelp()) {
      Kind kind = findings.about() == About.OTHER ? Kind.REPORT : Kind.HELP;
      return new Understanding(
          kind, Optional.empty(), findings.needs(), findings.about(), language, findings.reasons());
    }
    return plain(whole, language, text.length());
  }

  private static Understanding plain(Optional<Kind> whole, String language, int length) {
    Kind kind = whole.orElse(Kind.OTHER);
    Set<Need> none = EnumSet.noneOf(Need.class);
    List<Reason> reasons = new ArrayList<>();
    whole.ifPresent(k -> reasons.add(new Reason("whole-" + k.name().toLowerCase(Locale.ROOT).replace("_", "-"), 0, length)));
    return new Understanding(kind, Optional.empty(), none, About.SELF, language, reasons);
  }
}
