package kr.salpim.domain.understanding;

import java.util.Optional;

/**
 * What lexicon and rules read in a text.
 *
 * @param whole the kind that the whole message is, where every word of it belongs to that kind
 */
record Reading(String text, Features features, Findings findings, Optional<Kind> whole) {

  String language() {
    return LanguageGuess.of(text);
  }

  Evidence evidence() {
    return Evidence.of(features, findings, whole.map(kind -> kind.ordinal() + 1).orElse(0));
  }
}
