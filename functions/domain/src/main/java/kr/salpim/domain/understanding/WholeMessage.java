package kr.salpim.domain.understanding;

import java.util.Optional;

/**
 * Answers, opt-outs and greetings, which count only if the whole message consists of them: every
 * letter must belong to a word of that kind or to a filler (names, polite additions).
 */
final class WholeMessage {
  /** In letters: an answer, an opt-out or a greeting is short; what is longer says more. */
  private static final int LONGEST = 160;

  /** In syllables: shorter words are too common for any ending to be allowed after them. */
  private static final int STEM = 2;

  /** In syllables: so long is an ending at most, dialects included. */
  private static final int ENDING = 3;

  private final long[] answer;
  private final long[] optOut;
  private final long[] greeting;
  private final long[] filler;
  private final long[] beforeAnswer;
  private final long[] aroundAnswer;
  private final long[] beforeOptOut;

  WholeMessage(Lexicon lexicon) {
    this.answer = lexicon.set("W_ANSWER");
    this.optOut = lexicon.set("W_OPTOUT");
    this.greeting = lexicon.set("W_GREETING");
    this.filler = lexicon.set("W_FILLER");
    this.beforeAnswer = lexicon.set("W_FILLER|W_ANSPRE");
    this.aroundAnswer = lexicon.set("W_FILLER|W_ANSPRE|W_GREETING");
    this.beforeOptOut = lexicon.set("W_FILLER|W_OPTPRE");
  }

  Optional<Kind> kind(Features features) {
    NormalText text = features.text();
    if (text.size() == 0 || text.size() > LONGEST) {
      return Optional.empty();
    }
    boolean asks = text.signalAt(Signal.QUESTION) >= 0;
    if (!asks) {
      if (AnswerNumber.matches(text) || covers(features, answer, beforeAnswer, false)) {
        return Optional.of(Kind.ANSWER);
      }
      if (covers(features, optOut, beforeOptOut, true)) {
        return Optional.of(Kind.OPT_OUT);
      }
    }
    if (covers(features, greeting, filler, true)) {
      return Optional.of(Kind.GREETING);
    }
    // An answer with thanks: 못 갑니다 죄송합니다.
    boolean answers = !asks && covers(features, answer, aroundAnswer, false);
    return answers ? Optional.of(Kind.ANSWER) : Optional.empty();
  }

  /** Whether words of the kind and fillers, one after the other, make up the whole text. */
  private boolean covers(Features features, long[] kind, long[] others, boolean endings) {
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
      int wordEnd = endings ? endOfWord(features.text(), start, end) : end;
      if (FeatureSet.has(kind, features.feature(i))) {
        withKind[end] |= filled[start] || withKind[start];
        withKind[wordEnd] |= withKind[end];
      } else if (FeatureSet.has(others, features.feature(i))) {
        filled[end] |= filled[start];
        withKind[end] |= withKind[start];
        filled[wordEnd] |= filled[end];
        withKind[wordEnd] |= withKind[end];
      }
    }
    return withKind[size];
  }

  /** Where the word ends if only an ending is left of it, otherwise the match's own end. */
  private static int endOfWord(NormalText text, int start, int end) {
    if (text.syllable(end - 1) - text.syllable(start) + 1 < STEM) {
      return end;
    }
    int at = end;
    while (at < text.size() && text.word(at) == text.word(end - 1)) {
      at++;
    }
    return text.syllable(at - 1) - text.syllable(end - 1) <= ENDING ? at : end;
  }
}
