package kr.salpim.domain.understanding;

import java.util.List;

/**
 * A row of the rules: what follows when its terms hold.
 *
 * @param id named in the reason
 * @param outcome what follows, such as {@code EMERGENCY}
 * @param value which one, such as {@code MEDICAL}; empty where there is none
 * @param feature number of the feature that is shown when the rule holds, or -1
 */
record Rule(String id, String outcome, String value, int feature, List<Term> terms) {

  /** How terms look at a text. */
  enum Scope {
    /** The sentence must show one of the features. */
    SENTENCE,
    /** The text must show one of the features. */
    TEXT,
    /** The sentence must show none of the features. */
    NOT_SENTENCE,
    /** The text must show none of the features. */
    NOT_TEXT,
    /** One of the features must be followed closely by one of the others. */
    CLOSE
  }

  /** A condition on features; {@code then} is only used by {@link Scope#CLOSE}. */
  record Term(Scope scope, long[] any, long[] then) {}
}
