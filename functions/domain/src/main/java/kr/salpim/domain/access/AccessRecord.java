package kr.salpim.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * That somebody read or changed a person's data, or was refused: item {@code L#<day>#<shard>} /
 * {@code <time>#<id>}, day and time in Seoul. It holds what 개인정보의 안전성 확보조치 기준 §8 asks for: who,
 * when, from where, whose, what. No text that a person wrote stands in it.
 *
 * @param source an address of the network, an IAM identity, or a word such as {@code board}
 * @param call id that the network's own record has for the call, by which to find there who it
 *     really was: {@code source} and the person are what the caller said
 * @param whose id of the household or token of the contact
 * @param command what was asked for, a word such as {@code read-case}
 * @param groups the groups of data that were given, changed or refused
 * @param purpose why, a word such as {@code export-audit}, where a reason is asked for
 */
public record AccessRecord(
    Instant at,
    String id,
    Actor who,
    String source,
    Optional<String> call,
    String whose,
    String command,
    Verb verb,
    Set<FieldGroup> groups,
    Outcome outcome,
    Optional<String> purpose) {

  /** Whether it was done. */
  public enum Outcome {
    ALLOWED,
    REFUSED
  }

  /** Two years, as for anybody who handles sensitive data: 안전성 확보조치 기준 §8①. */
  static final int KEEP_YEARS = 2;

  /** A day's records are spread over so many partitions. */
  static final int SHARDS = 16;

  /** Hours, minutes, seconds and milliseconds: so many digits begin the sort key. */
  static final int TIME_DIGITS = 9;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HHmmssSSS", Locale.ROOT);

  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9.:_/@=+,-]{1,128}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private static final String AT = "at";
  private static final String ROLE = "r";
  private static final String WHO = "w";
  private static final String FROM = "f";
  private static final String CALL = "i";
  private static final String WHOSE = "h";
  private static final String COMMAND = "c";
  private static final String VERB = "v";
  private static final String GROUPS = "g";
  private static final String OUTCOME = "o";
  private static final String PURPOSE = "p";

  /**
   * @throws IllegalArgumentException where a word is none: free text is not recorded
   */
  public AccessRecord {
    require(ID, "id", id);
    require(SOURCE, "source", source);
    call.ifPresent(one -> require(ID, "call", one));
    require(ID, "whose", whose);
    require(WORD, "command", command);
    purpose.ifPresent(word -> require(WORD, "purpose", word));
    groups = Set.copyOf(groups);
  }

  private static void require(Pattern form, String name, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(name + " is no word of an access record");
    }
  }

  static String partition(LocalDate day, int shard) {
    return String.format(Locale.ROOT, "L#%s#%02d", day, shard);
  }

  private Key key() {
    ZonedDateTime here = at.atZone(WorkingDays.SEOUL);
    int shard = Math.floorMod(id.hashCode(), SHARDS);
    return new Key(partition(here.toLocalDate(), shard), TIME.format(here) + "#" + id);
  }

  public Item toItem() {
    long expires = at.atZone(WorkingDays.SEOUL).plusYears(KEEP_YEARS).toEpochSecond();
    return Item.at(key())
        .number(AT, at.toEpochMilli())
        .text(ROLE, who.role().map(Role::name))
        .text(WHO, who.name())
        .text(FROM, source)
        .text(CALL, call)
        .text(WHOSE, whose)
        .text(COMMAND, command)
        .text(VERB, verb.name())
        .text(GROUPS, groups.stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
        .text(OUTCOME, outcome.name())
        .text(PURPOSE, purpose)
        .number(Attributes.EXPIRES, expires)
        .build();
  }

  public static AccessRecord from(Item item) {
    return new AccessRecord(
        Instant.ofEpochMilli(item.number(AT).orElseThrow()),
        item.key().sort().substring(TIME_DIGITS + 1),
        new Actor(item.text(ROLE).map(Role::valueOf), item.text(WHO).orElseThrow()),
        item.text(FROM).orElseThrow(),
        item.text(CALL),
        item.text(WHOSE).orElseThrow(),
        item.text(COMMAND).orElseThrow(),
        Verb.valueOf(item.text(VERB).orElseThrow()),
        groups(item.text(GROUPS).orElseThrow()),
        Outcome.valueOf(item.text(OUTCOME).orElseThrow()),
        item.text(PURPOSE));
  }

  private static Set<FieldGroup> groups(String words) {
    return Arrays.stream(words.split(","))
        .filter(word -> !word.isEmpty())
        .map(FieldGroup::valueOf)
        .collect(Collectors.toSet());
  }
}
