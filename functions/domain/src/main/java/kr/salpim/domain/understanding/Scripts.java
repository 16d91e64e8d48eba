package kr.salpim.domain.understanding;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many letters of which script a text has.
 *
 * @param main the most frequent script apart from Hangul and Kana
 */
record Scripts(int letters, int hangul, int kana, UnicodeScript main) {

  static Scripts of(String text) {
    int letters = 0;
    int hangul = 0;
    int kana = 0;
    int latin = 0;
    Map<UnicodeScript, Integer> others = new EnumMap<>(UnicodeScript.class);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Jamo.isSyllable(c)) {
        hangul++;
        letters++;
      } else if (c < 128) {
        int letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
        latin += letter;
        letters += letter;
      } else if (Character.isLetter(c)) {
        letters++;
        UnicodeScript script = UnicodeScript.of(c);
        switch (script) {
          case HANGUL -> hangul++;
          case HIRAGANA, KATAKANA -> kana++;
          default -> others.merge(script, 1, Integer::sum);
        }
      }
    }
    others.merge(UnicodeScript.LATIN, latin, Integer::sum);
    UnicodeScript main = UnicodeScript.LATIN;
    for (Map.Entry<UnicodeScript, Integer> entry : others.entrySet()) {
      main = entry.getValue() > others.get(main) ? entry.getKey() : main;
    }
    return new Scripts(letters, hangul, kana, main);
  }
}
