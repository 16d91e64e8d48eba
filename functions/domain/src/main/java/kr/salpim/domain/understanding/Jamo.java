package kr.salpim.domain.understanding;

/**
 * Hangul as a run of folded letters (compatibility jamo), so that what sounds alike or is often
 * confused is written alike: {@code 싶어} and {@code 시퍼}, {@code 됐어} and {@code 됬어}, {@code 했} and
 * {@code 햇}, {@code 네} and {@code 내}. A silent initial ㅇ is not written.
 */
final class Jamo {
  static final char FIRST_SYLLABLE = '가';
  static final char LAST_SYLLABLE = '힣';
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  private static final String FOLDED = "ㅏㅐㅑㅐㅓㅐㅕㅐㅗㅘㅚㅚㅛㅜㅝㅚㅟㅠㅡㅢㅣ";
  private static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  private static final String FOLDED_FINALS = " ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㅅㅅㅇㅈㅊㅋㅌㅍ ";

  /** No letter: a silent initial or a missing final. */
  static final char NONE = ' ';

  private Jamo() {}

  static boolean isSyllable(char c) {
    return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
  }

  static boolean isConsonant(char c) {
    return c >= 'ㄱ' && c <= 'ㅎ';
  }

  static boolean isVowel(char c) {
    return c >= 'ㅏ' && c <= 'ㅣ';
  }

  static char initial(char syllable) {
    char letter = INITIALS.charAt((syllable - FIRST_SYLLABLE) / 588);
    return letter == 'ㅇ' ? NONE : letter;
  }

  static char vowel(char syllable) {
    char vowel = FOLDED.charAt((syllable - FIRST_SYLLABLE) % 588 / 28);
    return foldAfter(initial(syllable), vowel);
  }

  static char fin(char syllable) {
    return FOLDED_FINALS.charAt((syllable - FIRST_SYLLABLE) % 28);
  }

  static char foldVowel(char before, char vowel) {
    return foldAfter(before, FOLDED.charAt(VOWELS.indexOf(vowel)));
  }

  static char foldFinal(char consonant) {
    int at = FINALS.indexOf(consonant);
    return at < 0 ? consonant : FOLDED_FINALS.charAt(at);
  }

  /** The conjoining letters U+1100…U+11FF as compatibility letters, or {@link #NONE}. */
  static char ofConjoining(char c) {
    if (c >= 0x1100 && c <= 0x1112) {
      return INITIALS.charAt(c - 0x1100);
    }
    if (c >= 0x1161 && c <= 0x1175) {
      return VOWELS.charAt(c - 0x1161);
    }
    return c >= 0x11A8 && c <= 0x11C2 ? FINALS.charAt(c - 0x11A7) : NONE;
  }

  /** 져 sounds like 저 and is written so as often as not. */
  private static char foldAfter(char initial, char vowel) {
    if (initial != 'ㅈ' && initial != 'ㅉ' && initial != 'ㅊ') {
      return vowel;
    }
    return switch (vowel) {
      case 'ㅕ' -> 'ㅓ';
      case 'ㅑ' -> 'ㅏ';
      case 'ㅛ' -> 'ㅗ';
      case 'ㅠ' -> 'ㅜ';
      default -> vowel;
    };
  }
}
