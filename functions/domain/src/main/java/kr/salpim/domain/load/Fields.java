package kr.salpim.domain.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.ProfileCheck;

/** A row's fields by our names, read one by one; what is wrong is collected. */
final class Fields {

  /** The longest field is a note; what is longer is no field of ours. */
  static final int MAX_FIELD = 500;

  static final int MAX_REFERENCE = 80;

  private static final Pattern DAY = Pattern.compile("(\\d{4})[-./]?(\\d{2})[-./]?(\\d{2})\\.?");

  /** Eighteen digits fit a long; no arrears have more. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  private static final Map<String, Boolean> FLAGS =
      Map.of(
          "y", true, "예", true, "1", true, "true", true, "o", true, "동의", true, "n", false, "아니오",
          false, "0", false, "false", false);

  private final Map<String, String> values;
  private final PhoneNumbers phones;
  private final List<Problem> problems = new ArrayList<>();

  private Fields(Map<String, String> values, PhoneNumbers phones) {
    this.values = values;
    this.phones = phones;
  }

  /** The fields of a row by the names that its file has for them; empty ones are not there. */
  static Fields of(Map<String, String> row, PhoneNumbers phones) {
    Map<String, String> values = new HashMap<>();
    List<Problem> wrong = new ArrayList<>();
    row.forEach(
        (written, value) -> {
          String name = Columns.name(written);
          String plain = value.replaceAll("[\\r\\n\\t]+", " ").strip();
          int max = name.equals("reference") ? MAX_REFERENCE : MAX_FIELD;
          ProfileCheck.text(plain, max)
              .ifPresent(fault -> wrong.add(Problem.of(name.isEmpty() ? "other" : name, fault)));
          if (!name.isEmpty() && !plain.isEmpty()) {
            values.put(name, plain);
          }
        });
    Fields fields = new Fields(values, phones);
    fields.problems.addAll(wrong);
    return fields;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void add(String field, Fault fault) {
    problems.add(Problem.of(field, fault));
  }

  /** All that the row says, in one form: equal for two rows of the same content. */
  String content() {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(values)
        .forEach((name, value) -> all.append(name).append('=').append(value).append('\n'));
    return all.toString();
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String required(String name) {
    return text(name)
        .orElseGet(
            () -> {
              add(name, Fault.MISSING);
              return "";
            });
  }

  /** A day written 2026-11-23, 2026.11.23 or 20261123. */
  Optional<LocalDate> day(String name) {
    return text(name).flatMap(value -> day(name, value));
  }

  private Optional<LocalDate> day(String name, String value) {
    Matcher matcher = DAY.matcher(value);
    try {
      if (matcher.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
      }
    } catch (DateTimeException noDay) {
      // Refused below, as what has no such form.
    }
    add(name, Fault.UNREADABLE);
    return Optional.empty();
  }

  /** A whole number that is not negative, written with or without commas and 원 or 개월. */
  OptionalLong count(String name) {
    Optional<String> written = text(name);
    if (written.isEmpty()) {
      return OptionalLong.empty();
    }
    String digits = written.get().replaceAll("[,\\s]|원$|개월$", "");
    if (!NUMBER.matcher(digits).matches()) {
      add(name, Fault.UNREADABLE);
      return OptionalLong.empty();
    }
    long number = Long.parseLong(digits);
    if (number < 0) {
      add(name, Fault.NEGATIVE);
      return OptionalLong.empty();
    }
    return OptionalLong.of(number);
  }

  Optional<String> phone(String name) {
    Optional<String> written = text(name);
    Optional<String> number = written.flatMap(phones::e164);
    if (written.isPresent() && number.isEmpty()) {
      add(name, Fault.UNREADABLE);
    }
    return number;
  }

  boolean flag(String name) {
    Optional<String> written = text(name).map(value -> value.toLowerCase(Locale.ROOT));
    if (written.isPresent() && !FLAGS.containsKey(written.get())) {
      add(name, Fault.UNREADABLE);
    }
    return written.map(value -> FLAGS.getOrDefault(value, false)).orElse(false);
  }

  /** One of a list of words, ours or their Korean names. */
  <T> T word(String name, Map<String, T> words, T none) {
    Optional<String> written = text(name).map(value -> value.toUpperCase(Locale.ROOT));
    if (written.isPresent() && !words.containsKey(written.get())) {
      add(name, Fault.UNREADABLE);
    }
    return written.map(value -> words.getOrDefault(value, none)).orElse(none);
  }
}
