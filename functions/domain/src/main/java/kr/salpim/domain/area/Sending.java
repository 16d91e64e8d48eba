package kr.salpim.domain.area;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * Through what a dong's messages leave: item {@code D#<code>} / {@code SET#send}. What is not named
 * here is off; messengers of foreign companies are off until somebody names them, because they move
 * personal data abroad (개인정보보호법 §28의8).
 *
 * @param phone what reaches a phone number by text message, in order of preference
 * @param messengers messengers that may be used
 * @param alimtalk through what 알림톡 leaves
 * @param templates approved 알림톡 templates
 * @param refusalNumber 080 number at which advertising is refused free of charge
 */
public record Sending(
    List<Line> phone,
    List<Line> messengers,
    Optional<Line> alimtalk,
    List<Alimtalk> templates,
    Optional<String> refusalNumber) {

  public static final String SORT = "SET#send";
  private static final String PHONE = "ph";
  private static final String MESSENGERS = "ms";
  private static final String ALIMTALK = "ak";
  private static final String TEMPLATES = "tp";
  private static final String REFUSAL = "rn";

  public Sending {
    phone = List.copyOf(phone);
    messengers = List.copyOf(messengers);
    templates = List.copyOf(templates);
  }

  /** Nothing is switched on. */
  public static Sending off() {
    return new Sending(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());
  }

  /** Text messages through these lines, in order of preference; the messengers of those. */
  public static Sending through(List<Line> phone, List<Line> messengers) {
    return new Sending(phone, messengers, Optional.empty(), List.of(), Optional.empty());
  }

  public Optional<Alimtalk> template(String text) {
    return templates.stream().filter(template -> template.text().equals(text)).findFirst();
  }

  public Item toItem(String dong) {
    return Item.at(new Key(Dong.partition(dong), SORT))
        .text(PHONE, words(phone))
        .text(MESSENGERS, words(messengers))
        .text(ALIMTALK, alimtalk.map(Line::toString))
        .text(TEMPLATES, words(templates))
        .text(REFUSAL, refusalNumber)
        .build();
  }

  public static Sending from(Item item) {
    return new Sending(
        list(item.text(PHONE), Line::parse),
        list(item.text(MESSENGERS), Line::parse),
        list(item.text(ALIMTALK), Line::parse).stream().findFirst(),
        list(item.text(TEMPLATES), Alimtalk::parse),
        item.text(REFUSAL));
  }

  private static String words(List<?> list) {
    return list.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  /** What cannot be read is left out: it must not silence the rest of the dong. */
  private static <T> Stream<T> readable(String word, Function<String, T> parse) {
    try {
      return Stream.of(parse.apply(word));
    } catch (IllegalArgumentException unreadable) {
      return Stream.empty();
    }
  }

  private static <T> List<T> list(Optional<String> words, Function<String, T> parse) {
    return words.stream()
        .flatMap(text -> Arrays.stream(text.split("\n")))
        .filter(word -> !word.isEmpty())
        .flatMap(word -> readable(word, parse))
        .toList();
  }
}
