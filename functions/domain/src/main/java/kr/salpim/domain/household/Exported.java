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
 * @param fields by name; personal data in clear
 */
public record Exported(String part, String kind, String sort, Map<String, String> fields) {

  public Exported {
    fields = Map.copyOf(new TreeMap<>(fields));
  }

  @Override
  public String toString() {
    return "Exported[" + kind + ", •••]";
  }
}
