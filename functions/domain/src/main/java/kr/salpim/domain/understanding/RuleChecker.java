package kr.salpim.domain.understanding;

import java.util.Optional;

/** Tries rules on a text's features. */
final class RuleChecker {
  /** How far apart, in syllables, two words may stand and still speak of each other. */
  private static final int CLOSE = 12;

  private final Features features;

  RuleChecker(Features features) {
    this.features = features;
  }

  /** A reason where the rule holds somewhere; its feature is shown in every such sentence. */
  Optional<Reason> check(Rule rule) {
    if (!possible(rule)) {
      return Optional.empty();
    }
    Reason reason = null;
    for (int sentence = 0; sentence < features.sentenceCount(); sentence++) {
      if (holds(rule, sentence)) {
        reason = reason == null ? reason(rule, sentence) : reason;
        if (rule.feature() < 0) {
          break;
        }
        features.show(rule.feature(), sentence);
      }
    }
    return Optional.ofNullable(reason);
  }

  private boolean possible(Rule rule) {
    long[] whole = features.whole();
    for (Rule.Term term : rule.terms()) {
      boolean meets = FeatureSet.meets(whole, term.any());
      boolean fine =
          switch (term.scope()) {
            case SENTENCE, TEXT -> meets;
            case NOT_TEXT -> !meets;
            case NOT_SENTENCE -> true;
            case CLOSE -> meets && FeatureSet.meets(whole, term.then());
          };
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Rule rule, int sentence) {
    long[] shown = features.sentence(sentence);
    for (Rule.Term term : rule.terms()) {
      boolean fine =
          switch (term.scope()) {
            case SENTENCE -> FeatureSet.meets(shown, term.any());
            case NOT_SENTENCE -> !FeatureSet.meets(shown, term.any());
            case TEXT, NOT_TEXT -> true;
            case CLOSE -> closeIn(term, sentence) >= 0;
          };
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  /** The match of the second word, in this sentence, that closely follows the first, or -1. */
  private int closeIn(Rule.Term term, int sentence) {
    if (!FeatureSet.meets(features.sentence(sentence), term.then())) {
      return -1;
    }
    for (int second = features.firstOf(sentence);
        second < features.firstOf(sentence + 1);
        second++) {
      if (FeatureSet.has(term.then(), features.feature(second)) && follows(term, second)) {
        return second;
      }
    }
    return -1;
  }

  private boolean follows(Rule.Term term, int second) {
    Matches matches = features.matches();
    NormalText text = features.text();
    int start = matches.start(second);
    int from = text.syllable(start) - CLOSE;
    for (int first = second - 1; first >= 0; first--) {
      int end = matches.end(first);
      if (text.syllable(end - 1) < from) {
        return false;
      }
      if (end <= start && FeatureSet.has(term.any(), features.feature(first))) {
        return true;
      }
    }
    return false;
  }

  private Reason reason(Rule rule, int sentence) {
    for (Rule.Term term : rule.terms()) {
      int match =
          switch (term.scope()) {
            case SENTENCE -> features.firstMatch(term.any(), sentence);
            case CLOSE -> closeIn(term, sentence);
            case TEXT -> features.firstMatch(term.any());
            case NOT_SENTENCE, NOT_TEXT -> -1;
          };
      if (match >= 0) {
        return new Reason(rule.id(), start(match), end(match));
      }
    }
    return new Reason(rule.id(), 0, 0);
  }

  private int start(int match) {
    return features.text().origin(features.matches().start(match));
  }

  private int end(int match) {
    return features.text().origin(features.matches().end(match) - 1) + 1;
  }
}
