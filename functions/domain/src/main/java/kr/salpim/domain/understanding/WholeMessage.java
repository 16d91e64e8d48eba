package kr.salpim.domain.understanding;

import java.util.Optional;

/**
 * Answers, opt-outs and greetings, which count only if the whole message consists of them: every
 * letter must belong to a word of that kind or to a filler (names, polite additions).
 */
final class WholeMessage {
  /** In letters: an answer, an opt-out or a greeting is short; what is longer says more. */
  private static final int LONGEST = 160;

  private final long[] answer;
  private final long[] optOut;
  private final long[] greeting;
  private final long[] filler;
  private final long[] beforeAnswer;
  private final long[] beforeOptOut;

  WholeMessage(Lexicon lexicon) {
    this.answer = lexicon.set("W_ANSWER");
    this.optOut = lexicon.set("W_OPTOUT");
    this.greeting = lexicon.set("W_GREETING");
    this.filler = lexicon.set("W_FILLER");
    this.beforeAnswer = lexicon.set("W_FILLER|W_ANSPRE");
    this.beforeOptOut = lexicon.set("W_FILLER|W_OPTPRE");
  }

  Optional<Kind> kind(Features features) {
    NormalText text = features.text();
    if (text.size() == 0 || text.size() > LONGEST) {
      return Optional.empty();
    }
    if (text.signalAt(Signal.QUESTION) < 0) {
      if (AnswerNumber.matches(text) || covers(features, answer, beforeAnswer)) {
        return Optional.of(Kind.ANSWER);
      }
      if (covers(features, optOut, beforeOptOut)) {
        return Optional.of(Kind.OPT_OUT);
      }
    }
    return covers(features, greeting, filler) ? Optional.of(Kind.GREETING) : Optional.empty();
  }

  /** Whether words of the kind and fillers, one after the other, make up the whole text. */
  private boolean covers(Features features, long[] kind, long[] others) {
    if (!FeatureSet.meets(features.whole(), kind)) {
      return false;
    }
    int size = features.text().size();
    boolean[] filled = new boolean[size + 1];
    boolean[] withKind = new boolean[size + 1];
    filled[0] = true;
    Matches matches = features.matches();
    // Matches come in the order of their ends, so what a match builds on is already known.
    for (int i = 0; i < matches.size(); i++) {
      int start = matches.start(i);
      int end = matches.end(i);
      if (FeatureSet.has(kind, features.feature(i))) {
        withKind[end] |= filled[start] || withKind[start];
      } else if (FeatureSet.has(others, features.feature(i))) {
        filled[end] |= filled[start];
        withKind[end] |= withKind[start];
      }
    }
    return withKind[size];
  }
}
