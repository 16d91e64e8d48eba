package kr.salpim.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.salpim.domain.parked.BadInput;

/**
 * The fields of a call, each asked for by its name. What is missing, of another kind or too long is
 * refused in one line that names the field and never its value; so is what nobody asked for.
 */
public final class Body {

  private static final Pattern DONG = Pattern.compile("[0-9]{10}");

  /** Longer lists come as files, in chunks of so many lines. */
  private static final int MAX_LIST = 200;

  private final JsonNode fields;
  private final String path;
  private final Set<String> asked = new TreeSet<>();
  private final List<Body> inner = new ArrayList<>();

  private Body(JsonNode fields, String path) {
    this.fields = fields;
    this.path = path;
  }

  static Body of(JsonNode fields) {
    if (!fields.isObject() && !fields.isMissingNode() && !fields.isNull()) {
      throw new BadInput("body must be a JSON object");
    }
    return new Body(fields, "");
  }

  /** Whether the field is there. */
  public boolean has(String name) {
    return optional(name).isPresent();
  }

  /** A text of 1 to {@code longest} characters in one line. */
  public String text(String name, int longest) {
    return optionalText(name, longest).orElseThrow(() -> wrong(name, textForm(longest)));
  }

  public Optional<String> optionalText(String name, int longest) {
    return optional(name).map(value -> line(name, value, longest));
  }

  /** Texts of 1 to {@code longest} characters; a field that is missing is an empty list. */
  public List<String> texts(String name, int longest) {
    return list(name).stream().map(value -> line(name, value, longest)).toList();
  }

  /** Lines of a file as they are, empty ones too, none longer than {@code longest}. */
  public List<String> strings(String name, int longest) {
    List<String> strings = new ArrayList<>();
    for (JsonNode value : list(name)) {
      if (!value.isTextual() || value.textValue().length() > longest) {
        throw wrong(name, "must be a list of texts of at most " + longest + " characters");
      }
      strings.add(value.textValue());
    }
    return strings;
  }

  /** The ten-digit code of a dong. */
  public String dong(String name) {
    String code = optional(name).map(JsonNode::asText).orElse("");
    if (!DONG.matcher(code).matches()) {
      throw wrong(name, "must be a code of ten digits");
    }
    return code;
  }

  /** A day, such as {@code 2026-11-23}. */
  public LocalDate day(String name) {
    return optionalDay(name).orElseThrow(() -> wrong(name, "must be a day such as 2026-11-23"));
  }

  public Optional<LocalDate> optionalDay(String name) {
    return optional(name).map(value -> day(name, value));
  }

  public OptionalLong optionalNumber(String name, long lowest, long highest) {
    return optional(name).stream()
        .mapToLong(value -> number(name, value, lowest, highest))
        .findFirst();
  }

  /** False where the field is missing. */
  public boolean flag(String name) {
    return optional(name)
        .map(
            value -> {
              if (!value.isBoolean()) {
                throw wrong(name, "must be true or false");
              }
              return value.booleanValue();
            })
        .orElse(false);
  }

  /** One of the words of an enum. */
  public <E extends Enum<E>> E word(String name, Class<E> words) {
    return optionalWord(name, words).orElseThrow(() -> oneOf(name, words));
  }

  public <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> words) {
    return optional(name).map(value -> one(name, value, words));
  }

  private <E extends Enum<E>> E one(String name, JsonNode value, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> value.isTextual() && word.name().equals(value.textValue()))
        .findFirst()
        .orElseThrow(() -> oneOf(name, words));
  }

  /** Words of an enum; a field that is missing is an empty list. */
  public <E extends Enum<E>> List<E> words(String name, Class<E> words) {
    return list(name).stream().map(value -> one(name, value, words)).toList();
  }

  /**
   * A text that something of the domain reads.
   *
   * @param read throws {@link IllegalArgumentException} where it cannot
   */
  public <T> T read(String name, int longest, Function<String, T> read) {
    return optionalRead(name, longest, read).orElseThrow(() -> wrong(name, textForm(longest)));
  }

  public <T> Optional<T> optionalRead(String name, int longest, Function<String, T> read) {
    return optionalText(name, longest).map(text -> reading(name, text, read));
  }

  public <T> List<T> reads(String name, int longest, Function<String, T> read) {
    return texts(name, longest).stream().map(text -> reading(name, text, read)).toList();
  }

  /** Objects in a list; a field that is missing is an empty list. */
  public List<Body> objects(String name) {
    List<Body> found = new ArrayList<>();
    for (JsonNode value : list(name)) {
      if (!value.isObject()) {
        throw wrong(name, "must be a list of JSON objects");
      }
      found.add(new Body(value, path + name + "."));
    }
    inner.addAll(found);
    return found;
  }

  /** Refuses what nobody asked for: a misspelt field must not be passed over. */
  void done() {
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                throw new BadInput("body takes no other fields than " + String.join(", ", asked));
              }
            });
    inner.forEach(Body::done);
  }

  private Optional<JsonNode> optional(String name) {
    asked.add(name);
    return Optional.of(fields.path(name))
        .filter(value -> !value.isMissingNode() && !value.isNull());
  }

  private List<JsonNode> list(String name) {
    List<JsonNode> values = new ArrayList<>();
    optional(name)
        .ifPresent(
            value -> {
              if (!value.isArray() || value.size() > MAX_LIST) {
                throw wrong(name, "must be a list of at most " + MAX_LIST);
              }
              value.forEach(values::add);
            });
    return values;
  }

  private String line(String name, JsonNode value, int longest) {
    String text = value.isTextual() ? value.textValue().strip() : "";
    if (text.isEmpty()
        || text.length() > longest
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw wrong(name, textForm(longest));
    }
    return text;
  }

  private LocalDate day(String name, JsonNode value) {
    try {
      return LocalDate.parse(value.asText());
    } catch (DateTimeParseException none) {
      throw wrong(name, "must be a day such as 2026-11-23");
    }
  }

  private long number(String name, JsonNode value, long lowest, long highest) {
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < lowest
        || value.longValue() > highest) {
      throw wrong(name, "must be a whole number from " + lowest + " to " + highest);
    }
    return value.longValue();
  }

  private <T> T reading(String name, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (BadInput said) {
      throw said;
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw wrong(name, "cannot be read: " + unreadable.getMessage());
    }
  }

  private BadInput oneOf(String name, Class<? extends Enum<?>> words) {
    return wrong(name, "must be one of " + Arrays.toString(words.getEnumConstants()));
  }

  /** For what a command finds wrong with a field itself. */
  public BadInput wrong(String name, String why) {
    return new BadInput(path + name + " " + why);
  }

  private static String textForm(int longest) {
    return "must be a text of 1 to " + longest + " characters in one line";
  }
}
