package kr.salpim.domain.understanding;

/**
 * One written form to look for.
 *
 * @param id the lexicon row it came from
 * @param feature number of the feature it shows
 * @param letters how it begins, in the normaliser's form
 * @param tail how it goes on
 * @param wordStart the match must begin a word
 * @param wordEnd the match must end a word
 * @param openEnd it may end with the beginning of a syllable (쓰러ㅈ)
 * @param spans the match may cross a word border however short it is
 */
record Pattern(
    String id,
    int feature,
    String letters,
    Tail tail,
    boolean wordStart,
    boolean wordEnd,
    boolean openEnd,
    boolean spans) {

  /**
   * In syllables: so short a match across a word border is a coincidence (애기 우는 has no 기우는), unless
   * it begins a word.
   */
  private static final int SHORT = 3;

  /** Whether letters that equal this pattern's are a match where they stand. */
  boolean fits(NormalText text, int start, int end) {
    int last = end - 1;
    boolean ends = text.endsSyllable(last) || openEnd && Jamo.isConsonant(text.letter(last));
    if (!ends || !text.startsSyllable(start)) {
      return false;
    }
    if (wordStart && !text.startsWord(start) || wordEnd && !text.endsWord(last)) {
      return false;
    }
    if (spans || text.word(start) == text.word(last)) {
      return true;
    }
    int syllables = text.syllable(last) - text.syllable(start) + 1;
    return syllables > SHORT || text.startsWord(start);
  }
}
