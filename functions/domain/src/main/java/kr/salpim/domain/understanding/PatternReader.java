package kr.salpim.domain.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the pattern notation: {@code (a|b)?c} stands for {@code ac}, {@code bc} and {@code c};
 * {@code ^} and {@code $} bind to a word's beginning and end; a space marks that a short pattern
 * may cross a word border; a single consonant at the end leaves the last syllable open. Latin words
 * are bound at both ends, unless {@code *} stands at theirs.
 */
final class PatternReader {
  /** Heads are written out up to this number, and further while they are short. */
  private static final int HEADS = 48;

  /** So many heads are worth it where some of them are short. */
  private static final int SHORT_HEADS = 1_000;

  /** A head of fewer syllables would stop the automaton at every other word. */
  private static final int SHORT_HEAD = 2;

  private final String id;
  private final int feature;

  private PatternReader(String id, int feature) {
    this.id = id;
    this.feature = feature;
  }

  /**
   * The patterns of an expression. What may follow a form without changing the match is left out,
   * unless {@code whole} asks for every letter.
   */
  static List<Pattern> read(String id, int feature, String expression, boolean whole) {
    if (expression.isBlank()) {
      throw new IllegalArgumentException("an empty pattern");
    }
    PatternReader reader = new PatternReader(id, feature);
    return whole ? reader.whole(expression) : reader.headsAndTail(expression);
  }

  private List<Pattern> whole(String expression) {
    List<Pattern> patterns = new ArrayList<>();
    for (String form : Expression.forms(expression)) {
      patterns.add(compile(form.strip(), List.of(), false, false, false));
    }
    return patterns;
  }

  private List<Pattern> headsAndTail(String expression) {
    boolean wordEnd = expression.endsWith("$");
    boolean anyEnd = expression.endsWith("*");
    String body = wordEnd || anyEnd ? expression.substring(0, expression.length() - 1) : expression;
    List<List<String>> groups = new ArrayList<>(Expression.groups(body));
    if (!wordEnd) {
      dropOptionalEnd(groups);
    }
    List<String> heads = List.of("");
    int taken = 0;
    while (taken < groups.size() && heads.size() * groups.get(taken).size() <= most(heads)) {
      heads = Expression.times(heads, groups.get(taken));
      taken++;
    }
    boolean open = endsOpen(groups, taken, heads);
    List<List<String>> tail = new ArrayList<>();
    for (List<String> group : groups.subList(taken, groups.size())) {
      tail.add(group.stream().map(PatternReader::letters).distinct().toList());
    }
    List<Pattern> patterns = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (String head : heads) {
      if (known.add(head)) {
        patterns.add(compile(head.strip(), tail, open, wordEnd, anyEnd));
      }
    }
    return patterns;
  }

  private static int most(List<String> heads) {
    int shortest = heads.stream().mapToInt(head -> head.replace("^", "").length()).min().orElse(0);
    return shortest == 0 ? Expression.MOST_FORMS : shortest < SHORT_HEAD ? SHORT_HEADS : HEADS;
  }

  /** Optional groups at the end say nothing, except for beginnings of syllables in them. */
  private static void dropOptionalEnd(List<List<String>> groups) {
    while (groups.size() > 1 && groups.get(groups.size() - 1).contains("")) {
      List<String> last = groups.remove(groups.size() - 1);
      List<String> open =
          last.stream().filter(c -> !c.isEmpty() && Jamo.isConsonant(c.charAt(0))).toList();
      if (!open.isEmpty()) {
        List<String> kept = new ArrayList<>(open);
        kept.add("");
        groups.add(kept);
        return;
      }
    }
  }

  private Pattern compile(
      String head, List<List<String>> tail, boolean open, boolean wordEnd, boolean anyEnd) {
    boolean wordStart = head.startsWith("^");
    String body = wordStart ? head.substring(1) : head;
    String letters = letters(body);
    if (letters.isEmpty()) {
      throw new IllegalArgumentException("no letter in the form " + head);
    }
    char first = letters.charAt(0);
    boolean latin = first >= 'a' && first <= 'z';
    boolean spaced = body.indexOf(' ') >= 0;
    boolean jamo = Jamo.isConsonant(body.charAt(0));
    return new Pattern(
        id,
        feature,
        letters,
        tail.isEmpty() ? Tail.NONE : new Tail(tail),
        wordStart || latin,
        wordEnd || latin && !anyEnd,
        !jamo && (tail.isEmpty() ? open && isOpen(body) : open),
        spaced);
  }

  /** Whether the last group that is not left out may end with a single consonant. */
  private static boolean endsOpen(List<List<String>> groups, int taken, List<String> heads) {
    for (int i = groups.size() - 1; i >= taken; i--) {
      if (groups.get(i).stream().anyMatch(PatternReader::isOpen)) {
        return true;
      }
      if (!groups.get(i).contains("")) {
        return false;
      }
    }
    return heads.stream().anyMatch(PatternReader::isOpen);
  }

  private static boolean isOpen(String form) {
    return !form.isEmpty() && Jamo.isConsonant(form.charAt(form.length() - 1));
  }

  /** The normaliser's form; a single consonant at the end stands for itself, 받침 ㅆ for ㅅ. */
  private static String letters(String form) {
    if (!isOpen(form) || form.chars().allMatch(c -> Jamo.isConsonant((char) c))) {
      if (form.length() == 1 && isOpen(form)) {
        return String.valueOf(form.charAt(0) == 'ㅆ' ? 'ㅅ' : form.charAt(0));
      }
      return Normalizer.normalize(form).letters();
    }
    char last = form.charAt(form.length() - 1);
    String closed = form.substring(0, form.length() - 1);
    return Normalizer.normalize(closed).letters() + (last == 'ㅆ' ? 'ㅅ' : last);
  }
}
