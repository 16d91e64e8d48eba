package kr.salpim.domain.understanding;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The main language of a text: by script, and for Latin letters by small words. */
final class LanguageGuess {
  static final String UNCLEAR = "und";

  /** What a language shows itself in, in UTF-16 units; reading on changes nothing. */
  private static final int LOOKED_AT = 2_000;

  /** One letter in so many being Hangul makes a text Korean: names and brands stay foreign. */
  private static final int KOREAN_SHARE = 4;

  private static final Map<Character.UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(Character.UnicodeScript.THAI, "th"),
          Map.entry(Character.UnicodeScript.KHMER, "km"),
          Map.entry(Character.UnicodeScript.MYANMAR, "my"),
          Map.entry(Character.UnicodeScript.LAO, "lo"),
          Map.entry(Character.UnicodeScript.BENGALI, "bn"),
          Map.entry(Character.UnicodeScript.SINHALA, "si"),
          Map.entry(Character.UnicodeScript.TAMIL, "ta"),
          Map.entry(Character.UnicodeScript.DEVANAGARI, "ne"),
          Map.entry(Character.UnicodeScript.ARABIC, "ar"));

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en",
          Set.of(
              "i", "the", "is", "my", "you", "to", "and", "a", "please", "help", "need", "me", "am",
              "not", "no", "can", "have", "in", "of", "for", "what", "how", "it", "he", "she", "hi",
              "hello", "thank", "thanks", "we", "are", "on", "stop", "yes", "ok", "i'm", "don't",
              "when", "where", "do", "this", "that", "with", "want", "office", "open"),
          "vi",
          Set.of("toi", "khong", "giup", "cuu", "nha", "chong", "con", "voi", "xin", "chao", "anh"),
          "id",
          Set.of(
              "saya", "tidak", "tolong", "bisa", "anda", "dan", "yang", "terima", "kasih", "suami"),
          "tl",
          Set.of("ako", "ang", "mga", "po", "ko", "hindi", "kailangan", "tulong", "salamat", "ng"),
          "uz",
          Set.of("men", "yordam", "bering", "iltimos", "yoq", "kerak", "rahmat", "bor"),
          "es",
          Set.of("necesito", "ayuda", "por", "favor", "hola", "gracias", "el", "que", "estoy"),
          "fr",
          Set.of("je", "besoin", "aide", "merci", "bonjour", "le", "suis", "est", "pas"));

  private LanguageGuess() {}

  static String of(String text) {
    String looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Scripts scripts = Scripts.of(looked);
    if (scripts.letters() == 0) {
      return UNCLEAR;
    }
    if (scripts.hangul() * KOREAN_SHARE >= scripts.letters()) {
      return "ko";
    }
    if (scripts.kana() > 0) {
      return "ja";
    }
    Character.UnicodeScript main = scripts.main();
    if (main == Character.UnicodeScript.HAN) {
      return "zh";
    }
    if (main == Character.UnicodeScript.CYRILLIC) {
      return cyrillic(looked);
    }
    return main == Character.UnicodeScript.LATIN
        ? latin(looked)
        : BY_SCRIPT.getOrDefault(main, UNCLEAR);
  }

  private static String cyrillic(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.indexOf('ө') >= 0 || lower.indexOf('ү') >= 0 ? "mn" : "ru";
  }

  private static String latin(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9 || "ăđơư".indexOf(c) >= 0)) {
      return "vi";
    }
    String best = UNCLEAR;
    int most = 0;
    String[] words = lower.split("[^\\p{L}']+");
    for (String language : new String[] {"en", "vi", "id", "tl", "uz", "es", "fr"}) {
      int count = 0;
      for (String word : words) {
        count += SMALL_WORDS.get(language).contains(word) ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return best;
  }
}
