package kr.salpim.domain.household;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.privacy.KeyedHash;

/** The marks of a profile, and what two profiles have in common. */
public final class Marks {

  private Marks() {}

  /** The texts whose keyed hashes are the profile's tokens, each with what it is. */
  public static Map<String, Mark> texts(Profile profile) {
    Map<String, Mark> texts = new LinkedHashMap<>();
    profile.phones().forEach(phone -> texts.put("match|phone|" + phone, Mark.PHONE));
    people(profile).forEach(person -> texts.put("match|person|" + person, Mark.PERSON));
    place(profile).ifPresent(place -> texts.put("match|place|" + place, Mark.PLACE));
    return texts;
  }

  /** The profile's tokens, each with what it is. */
  static Map<String, Mark> tokens(Profile profile, KeyedHash hash) {
    Map<String, Mark> tokens = new LinkedHashMap<>();
    texts(profile).forEach((text, mark) -> tokens.put(hash.of(text), mark));
    return tokens;
  }

  /** What both have in common. */
  static Set<Mark> common(Profile one, Profile other) {
    Set<Mark> common = EnumSet.noneOf(Mark.class);
    if (meet(one.phones().stream(), other.phones().stream())) {
      common.add(Mark.PHONE);
    }
    if (meet(people(one), people(other))) {
      common.add(Mark.PERSON);
    }
    if (place(one).isPresent() && place(one).equals(place(other))) {
      common.add(Mark.PLACE);
    }
    return common;
  }

  /**
   * Whether both are surely one household: the same phone with the same name or birth date, or the
   * same name and birth date at the same address. Less than that a person must decide.
   */
  static boolean same(Profile one, Profile other) {
    Set<Mark> common = common(one, other);
    if (common.contains(Mark.PHONE)) {
      return meet(each(one, Marks::nameOf), each(other, Marks::nameOf))
          || meet(each(one, Member::birth), each(other, Member::birth));
    }
    return common.contains(Mark.PERSON) && common.contains(Mark.PLACE);
  }

  /** A name in the one form in which two spellings of it are equal. */
  static String name(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<String> nameOf(Member member) {
    return Optional.of(name(member.name())).filter(name -> !name.isEmpty());
  }

  private static Stream<String> people(Profile profile) {
    return each(
        profile, member -> nameOf(member).flatMap(n -> member.birth().map(b -> n + "|" + b)));
  }

  private static Optional<String> place(Profile profile) {
    return profile.residence().flatMap(Residence::normal);
  }

  private static <T> Stream<T> each(Profile profile, Function<Member, Optional<T>> part) {
    return profile.members().stream().flatMap(member -> part.apply(member).stream());
  }

  private static <T> boolean meet(Stream<T> one, Stream<T> other) {
    return one.anyMatch(other.collect(Collectors.toSet())::contains);
  }
}
