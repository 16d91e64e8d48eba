package kr.salpim.domain.understanding;

import java.util.Optional;

/**
 * Understands free text without a network: what it is, which emergency, which needs, about whom.
 * Pure and safe for many threads. Rules over a lexicon read the text first and say why; an {@link
 * Impression} learned from labelled messages hears them and decides, because people in distress
 * seldom use the words that a list foresees.
 */
public final class Triage implements Understander {
  private final Lexicon lexicon;
  private final WholeMessage wholeMessage;
  private final Optional<Impression> impression;

  /** Made once, and in a native image already while it is built. */
  private static final class Shipped {
    static final Triage TRIAGE =
        new Triage(LexiconReader.shipped(), Optional.of(ImpressionFile.shipped()));
  }

  Triage(Lexicon lexicon, Optional<Impression> impression) {
    this.lexicon = lexicon;
    this.wholeMessage = new WholeMessage(lexicon);
    this.impression = impression;
  }

  /**
   * The triage with the lexicon and the impression that ship with the programme.
   *
   * @throws LexiconException (as the cause of an initialiser's error) if either cannot be read
   */
  public static Triage shipped() {
    return Shipped.TRIAGE;
  }

  /** Without an impression: what the impression itself is learned from. */
  static Triage rulesAlone() {
    return new Triage(LexiconReader.shipped(), Optional.empty());
  }

  /** Never fails, whatever the text. */
  @Override
  public Understanding understand(String text) {
    Reading reading = read(text);
    return impression
        .map(learned -> Verdict.of(reading, learned))
        .orElseGet(() -> Verdict.byRules(reading));
  }

  /** What the impression is given to see. */
  Evidence evidence(String text) {
    return read(text).evidence();
  }

  private Reading read(String text) {
    Features features = Features.of(Normalizer.normalize(text), lexicon);
    Findings findings = Findings.of(features, lexicon);
    return new Reading(text, features, findings, wholeMessage.kind(features));
  }
}
