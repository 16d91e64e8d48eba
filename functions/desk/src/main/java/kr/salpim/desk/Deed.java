package kr.salpim.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;

/**
 * What a command is about to do, read and checked, as it is recorded before it is done.
 *
 * @param whose ids of households, tokens of contacts, or the code of a dong: whose data it is
 * @param groups of a household's data, where it is about one
 * @param hidden ids of households that were met and kept from the caller, who is not told of them:
 *     each is recorded as refused
 * @param allowed whether it may be done; that it was asked for is recorded all the same
 * @param act does it, and says what came of it
 */
public record Deed(
    List<String> whose,
    Verb verb,
    Set<FieldGroup> groups,
    List<String> hidden,
    boolean allowed,
    Supplier<DeskAnswer> act) {

  /** Each is a record of its own; a command shows no more at once. */
  public static final int MAX_WHOSE = 50;

  public Deed {
    whose = List.copyOf(whose);
    groups = Set.copyOf(groups);
    hidden = List.copyOf(hidden);
    if (whose.isEmpty() || whose.size() > MAX_WHOSE || hidden.size() > MAX_WHOSE) {
      throw new IllegalArgumentException("a deed is about 1 to " + MAX_WHOSE);
    }
  }

  public Deed(
      List<String> whose,
      Verb verb,
      Set<FieldGroup> groups,
      boolean allowed,
      Supplier<DeskAnswer> act) {
    this(whose, verb, groups, List.of(), allowed, act);
  }

  /** The same, which met these as well and does not show them. */
  public Deed hiding(List<String> others) {
    return new Deed(whose, verb, groups, others, allowed, act);
  }

  public static Deed read(String whose, Supplier<DeskAnswer> act) {
    return new Deed(List.of(whose), Verb.READ, Set.of(), true, act);
  }

  public static Deed change(String whose, Supplier<DeskAnswer> act) {
    return new Deed(List.of(whose), Verb.CHANGE, Set.of(), true, act);
  }

  /** The caller may not do this. */
  public static Deed refused(List<String> whose, Verb verb, Set<FieldGroup> groups, String why) {
    return new Deed(whose, verb, groups, false, () -> DeskAnswer.refused(why));
  }
}
