package kr.salpim.adapters.channel;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.salpim.adapters.channel.Malformed.Fault;

/**
 * A body of {@code application/x-www-form-urlencoded}. Repeated keys keep all their values.
 *
 * @param fields by name, in order of the names; the values each once, in order
 */
public record Form(Map<String, TreeSet<String>> fields) {

  /** Twilio sends about 30. */
  public static final int MAX_FIELDS = 1_000;

  public static Form read(byte[] body) throws Malformed {
    return read(Utf8.strict(body));
  }

  static Form read(String text) throws Malformed {
    Map<String, TreeSet<String>> fields = new TreeMap<>();
    if (text.isEmpty()) {
      return new Form(fields);
    }
    String[] pairs = text.split("&", MAX_FIELDS + 1);
    if (pairs.length > MAX_FIELDS) {
      throw new Malformed(Fault.FORM);
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      fields.computeIfAbsent(name, unused -> new TreeSet<>()).add(value);
    }
    return new Form(fields);
  }

  /** The field's value; empty where it is missing or empty. */
  public Optional<String> value(String name) throws Malformed {
    List<String> values = List.copyOf(fields.getOrDefault(name, new TreeSet<>()));
    if (values.size() > 1) {
      throw new Malformed(Fault.FORM);
    }
    return values.stream().filter(value -> !value.isEmpty()).findFirst();
  }

  private static String decode(String encoded) throws Malformed {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    byte[] raw = Signatures.utf8(encoded);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        bytes.write(hexPair(raw, i + 1));
        i += 2;
      } else {
        bytes.write(raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return Utf8.strict(bytes.toByteArray());
  }

  private static int hexPair(byte[] raw, int at) throws Malformed {
    int high = at + 1 < raw.length ? Character.digit(raw[at], 16) : -1;
    int low = at + 1 < raw.length ? Character.digit(raw[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      throw new Malformed(Fault.FORM);
    }
    return high << 4 | low;
  }
}
