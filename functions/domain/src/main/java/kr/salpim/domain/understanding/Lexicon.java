package kr.salpim.domain.understanding;

import java.util.List;

/** What the triage knows: patterns that show features, and rules over features. Immutable. */
final class Lexicon {
  /** Each rule has a number of its own in the {@link Evidence}. */
  static final int MOST_RULES = 512;

  /** The feature of words that only hide others. */
  static final String MASK = "MASK";

  /** How the features of words begin that count only in whole messages. */
  static final String WHOLE = "W_";

  private final List<Pattern> patterns;
  private final List<Rule> rules;
  private final FeatureNames names;
  private final PatternMatcher matcher;
  private final int mask;
  private final long[] unmaskable;

  Lexicon(List<Pattern> patterns, List<Rule> rules, FeatureNames names) {
    if (patterns.size() > Matches.MOST_PATTERNS) {
      throw new IllegalArgumentException("more than " + Matches.MOST_PATTERNS + " patterns");
    }
    if (rules.size() > MOST_RULES) {
      throw new IllegalArgumentException("more than " + MOST_RULES + " rules");
    }
    this.patterns = List.copyOf(patterns);
    this.rules = List.copyOf(rules);
    this.names = names;
    this.matcher = new PatternMatcher(this.patterns);
    this.mask = names.learn(MASK);
    this.unmaskable = names.beginningWith(WHOLE);
  }

  PatternMatcher matcher() {
    return matcher;
  }

  Pattern pattern(int number) {
    return patterns.get(number);
  }

  /** Words of whole messages are never hidden: there every letter counts anyway. */
  boolean canBeMasked(int pattern) {
    return !FeatureSet.has(unmaskable, patterns.get(pattern).feature());
  }

  boolean isMask(int pattern) {
    return patterns.get(pattern).feature() == mask;
  }

  List<Rule> rules() {
    return rules;
  }

  int patternCount() {
    return patterns.size();
  }

  long[] set(String expression) {
    return names.set(expression);
  }
}
