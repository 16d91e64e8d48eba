package kr.salpim.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text taken apart once, so that filling it in is a single pass: a value that itself looks like a
 * placeholder stays what it is.
 *
 * @param words what stands between the places, one more than there are places
 * @param places which value stands in each place
 * @param hotlines the numbers it names
 */
record Template(List<String> words, List<Integer> places, Set<String> hotlines) {

  private static final Pattern PLACE = Pattern.compile("\\{(?:([0-9])|h:([0-9-]+))}");

  Template {
    words = List.copyOf(words);
    places = List.copyOf(places);
    hotlines = Set.copyOf(hotlines);
  }

  /**
   * @param text with {@code {0}} … {@code {9}} for values and {@code {h:119}} for hotlines
   * @throws IllegalArgumentException where a brace belongs to neither
   */
  static Template of(String text) {
    List<String> words = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Set<String> hotlines = new TreeSet<>();
    StringBuilder run = new StringBuilder();
    Matcher matcher = PLACE.matcher(text);
    int read = 0;
    while (matcher.find()) {
      run.append(plain(text.substring(read, matcher.start())));
      read = matcher.end();
      if (matcher.group(1) == null) {
        hotlines.add(matcher.group(2));
        run.append(matcher.group(2));
      } else {
        words.add(run.toString());
        run.setLength(0);
        places.add(Integer.parseInt(matcher.group(1)));
      }
    }
    words.add(run.append(plain(text.substring(read))).toString());
    return new Template(words, places, hotlines);
  }

  /** Which values it needs, each once. */
  Set<Integer> values() {
    return new TreeSet<>(places);
  }

  /** The text with {@code values} in their places; as many as {@link #values()}. */
  String filled(Object... values) {
    StringBuilder text = new StringBuilder(words.get(0));
    for (int i = 0; i < places.size(); i++) {
      text.append(values[places.get(i)]).append(words.get(i + 1));
    }
    return text.toString();
  }

  private static String plain(String words) {
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a brace that is no placeholder");
    }
    return words;
  }
}
