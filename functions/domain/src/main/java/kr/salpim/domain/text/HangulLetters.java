package kr.salpim.domain.text;

import java.util.Optional;

/** Hangul spelled letter by letter, in the letters that every Korean character set has. */
final class HangulLetters {

  private static final char FIRST = '가';
  private static final char LAST = '힣';
  private static final int FINALS_PER_VOWEL = 28;
  private static final int SYLLABLES_PER_INITIAL = 588;

  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  private static final String FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

  private static final int CONJOINING_INITIAL = 0x1100;
  private static final int CONJOINING_VOWEL = 0x1161;
  private static final int CONJOINING_FINAL = 0x11A8;

  private HangulLetters() {}

  /** 똠 as ㄸㅗㅁ, and a conjoining letter as the letter it is; empty for any other character. */
  static Optional<String> of(int c) {
    if (c >= FIRST && c <= LAST) {
      return Optional.of(spelled(c - FIRST));
    }
    return letter(c, CONJOINING_INITIAL, INITIALS)
        .or(() -> letter(c, CONJOINING_VOWEL, VOWELS))
        .or(() -> letter(c, CONJOINING_FINAL, FINALS));
  }

  private static String spelled(int syllable) {
    StringBuilder letters = new StringBuilder();
    letters.append(INITIALS.charAt(syllable / SYLLABLES_PER_INITIAL));
    letters.append(VOWELS.charAt(syllable % SYLLABLES_PER_INITIAL / FINALS_PER_VOWEL));
    int last = syllable % FINALS_PER_VOWEL;
    return last == 0 ? letters.toString() : letters.append(FINALS.charAt(last - 1)).toString();
  }

  private static Optional<String> letter(int c, int first, String letters) {
    return c >= first && c < first + letters.length()
        ? Optional.of(letters.substring(c - first, c - first + 1))
        : Optional.empty();
  }
}
