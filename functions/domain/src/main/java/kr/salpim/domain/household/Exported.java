package kr.salpim.domain.household;

import java.util.Map;
import java.util.TreeMap;

/**
 * One item of what is known of a household, opened: for the person whose data it is (개인정보보호법 §35).
 * It never prints its values.
 *
 * @param part id of the household, merged or not, or token of the contact under which it is stored
 * @param kind the first word of the sort key in small letters: {@code h} is the household itself,
 *     {@code sig} a signal, {@code who} a contact, {@code in} a message
 * @param sort the sort key, with something else in the place of who else stands in it
 * @param fields by name; personal data in clear
 */
public record Exported(String part, String kind, String sort, Map<String, String> fields) {

  public Exported {
    fields = Map.copyOf(new TreeMap<>(fields));
  }

  /** The same with other words in the place of some, wherever they stand. */
  Exported replacing(Map<String, String> words) {
    Map<String, String> replaced = new TreeMap<>();
    fields.forEach((name, value) -> replaced.put(name, replaced(value, words)));
    return new Exported(part, kind, replaced(sort, words), replaced);
  }

  private static String replaced(String text, Map<String, String> words) {
    String result = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      result = result.replace(word.getKey(), word.getValue());
    }
    return result;
  }

  @Override
  public String toString() {
    return "Exported[" + kind + ", •••]";
  }
}
