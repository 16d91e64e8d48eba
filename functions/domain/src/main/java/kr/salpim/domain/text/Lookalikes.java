package kr.salpim.domain.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Characters that EUC-KR lacks and what is written for each instead: what looks the same, or reads
 * the same. Letters with marks are not here, because Unicode's own decomposition tells those.
 */
final class Lookalikes {

  private static final Map<Integer, String> BY_CHARACTER = new HashMap<>();

  static {
    put("-", "‐‑‒–—−⁃");
    put("'", "‚‛ʼʻˋ");
    put("\"", "„‟〝〞〟");
    put("《", "«");
    put("》", "»");
    put("〈", "‹");
    put("〉", "›");
    put("·", "•‣◦∙⋅▪▫");
    put("~", "〜∿");
    put("/", "⁄∕");
    put("|", "¦");
    put("￦", "₩");
    put("￠", "¢");
    put("￡", "£");
    put("￢", "¬");
    put("(C)", "©");
    put("V", "✓✔☑");
    put("X", "✕✖✗✘");
    put("!", "❗❕");
    put("?", "❓❔");
    put("→", "➔➙➛➜➝➞➡⟶");
    put("←", "⟵⬅");
    put("↑", "⬆");
    put("↓", "⬇");
    put("★", "⭐");
    put("D", "Đ");
    put("d", "đ");
    put("f", "ƒ");
    put("\n", "\u0085\u2028\u2029");
    put(" ", "\t\u000B\f");
    put("", "\u115F\u1160");
    circled(0x2776);
    circled(0x2780);
    circled(0x278A);
  }

  private Lookalikes() {}

  /** What is written instead; empty where this table does not know. */
  static Optional<String> of(int c) {
    return Optional.ofNullable(BY_CHARACTER.get(c));
  }

  private static void put(String instead, String characters) {
    characters.codePoints().forEach(c -> BY_CHARACTER.put(c, instead));
  }

  /** Ten ornamental digits from {@code first} on, as ① to ⑩. */
  private static void circled(int first) {
    for (int i = 0; i < 10; i++) {
      BY_CHARACTER.put(first + i, Character.toString('①' + i));
    }
  }
}
