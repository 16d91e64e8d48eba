package kr.salpim.domain.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Understands free text without a network: what it is, which emergency, which needs, about whom.
 * Pure and safe for many threads. Emergencies are tried first and whole messages (answer, opt-out,
 * greeting) after them, so that "이제 다 그만하고 싶어요" is no opt-out.
 */
public final class Triage {
  private final Lexicon lexicon;
  private final Weights weights;
  private final WholeMessage wholeMessage;
  private final long[] takenBack;

  /** Made once, and in a native image already while it is built. */
  private static final class Shipped {
    static final Triage TRIAGE = read();

    private static Triage read() {
      Lexicon lexicon = LexiconReader.shipped();
      List<String> lines = LexiconReader.resource(WeightsReader.FILE);
      return new Triage(lexicon, WeightsReader.read(WeightsReader.FILE, lines, lexicon));
    }
  }

  Triage(Lexicon lexicon, Weights weights) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.wholeMessage = new WholeMessage(lexicon);
    this.takenBack = lexicon.set("NOT");
  }

  /**
   * The triage with the lexicon that ships with the programme.
   *
   * @throws ExceptionInInitializerError caused by a {@link LexiconException} if a row of the
   *     lexicon cannot be read
   */
  public static Triage shipped() {
    return Shipped.TRIAGE;
  }

  /** Never fails, whatever the text. */
  public Understanding understand(String text) {
    Features features = Features.of(Normalizer.normalize(text), lexicon);
    Findings findings = Findings.of(features, lexicon);
    String language = LanguageGuess.of(text);
    if (findings.emergency().isEmpty()) {
      Optional<Kind> whole = wholeMessage.kind(features);
      if (whole.isPresent()) {
        return whole(whole.get(), language, text.length());
      }
    }
    Weighing weighing = Weighing.of(features, findings.rules(), weights);
    boolean takenBack = FeatureSet.meets(features.whole(), this.takenBack);
    Outcome outcome = Judge.judge(findings, weighing, takenBack);
    List<Reason> reasons = reasons(outcome, findings, weighing);
    if (outcome == Outcome.OTHER) {
      return nothing(Kind.OTHER, language, List.of());
    }
    if (outcome.isEmergency()) {
      Optional<Emergency> emergency = Optional.of(outcome.emergency());
      return new Understanding(
          Kind.EMERGENCY, emergency, findings.needs(), findings.about(), language, reasons);
    }
    Kind kind = outcome == Outcome.REPORT ? Kind.REPORT : Kind.HELP;
    About about = outcome == Outcome.REPORT ? About.OTHER : About.SELF;
    return new Understanding(kind, Optional.empty(), findings.needs(), about, language, reasons);
  }

  /** The rules' reasons, after that of the weights where those decided otherwise. */
  private static List<Reason> reasons(Outcome outcome, Findings findings, Weighing weighing) {
    List<Reason> reasons = new ArrayList<>(findings.reasons());
    if (outcome != findings.outcome()) {
      reasons.add(0, weighing.reason(outcome));
    }
    return reasons;
  }

  private static Understanding whole(Kind kind, String language, int length) {
    String rule = "whole-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return nothing(kind, language, List.of(new Reason(rule, 0, length)));
  }

  private static Understanding nothing(Kind kind, String language, List<Reason> reasons) {
    Set<Need> none = EnumSet.noneOf(Need.class);
    return new Understanding(kind, Optional.empty(), none, About.SELF, language, reasons);
  }
}
