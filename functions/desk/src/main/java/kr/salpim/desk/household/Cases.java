package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.Subjects;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Permissions;
import kr.salpim.domain.access.Subject;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.access.Viewer;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;

/** Which household a call means, and whether the caller may. */
@ApplicationScoped
public class Cases {

  public static final String HOUSEHOLD = "household";

  /** By what two households are found to be one. */
  static final Set<FieldGroup> WHO_THEY_ARE = Set.of(FieldGroup.ADDRESS_CARD, FieldGroup.MEMBERS);

  /** What changes with a move, and who answers for it. */
  static final Set<FieldGroup> WHERE_THEY_ARE = Set.of(FieldGroup.ADDRESS_CARD, FieldGroup.STATE);

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Households households;
  private final Subjects subjects;
  private final Permissions permissions = Permissions.shipped();
  private final Clock clock;

  Cases(Table table, KeyedHash hash, Subjects subjects, Clock clock, Ids ids) {
    this.subjects = subjects;
    this.households = new Households(table, hash, clock, ids);
    this.clock = clock;
  }

  Households households() {
    return households;
  }

  /** The household that a field names, or what it turned out to be. */
  public Home home(Body body, String field) {
    return households
        .resolve(id(body, field))
        .orElseThrow(() -> body.wrong(field, "is none that is known"));
  }

  /** The household that a field names, merged or not. */
  Home exactly(Body body, String field) {
    return households
        .find(id(body, field))
        .orElseThrow(() -> body.wrong(field, "is none that is known"));
  }

  private static String id(Body body, String field) {
    String id = body.text(field, 64);
    if (!ID.matcher(id).matches()) {
      throw body.wrong(field, "is no id of a household");
    }
    return id;
  }

  /** The version that the caller saw: what somebody else changed since is not overwritten. */
  public long version(Body body) {
    return body.optionalNumber("version", 0, Long.MAX_VALUE)
        .orElseThrow(() -> body.wrong("version", "must be the household's, as case-read shows it"));
  }

  /** What is done where the caller may do it with all these groups; else a refusal. */
  public Deed may(
      Staff by, Home home, Verb verb, Set<FieldGroup> groups, Supplier<DeskAnswer> act) {
    return may(by, List.of(home), verb, groups, act);
  }

  /** The same for several households. */
  Deed may(
      Staff by, List<Home> homes, Verb verb, Set<FieldGroup> groups, Supplier<DeskAnswer> act) {
    List<String> whose = homes.stream().map(Home::id).distinct().toList();
    return homes.stream().map(this::subject).allMatch(s -> allowed(by, s, verb, groups))
        ? new Deed(whose, verb, groups, true, act)
        : Deed.refused(whose, verb, groups, notYours(groups));
  }

  boolean allowed(Staff by, Subject subject, Verb verb, Set<FieldGroup> groups) {
    Viewer viewer = Viewer.of(by);
    return groups.stream()
        .allMatch(group -> permissions.may(viewer, subject, group, verb, today()));
  }

  /** What the caller may read of a household. */
  public Set<FieldGroup> readable(Staff by, Home home) {
    Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
    groups.addAll(permissions.allowed(Viewer.of(by), subject(home), Verb.READ, today()));
    return groups;
  }

  Subject subject(Home home) {
    return subjects.of(home);
  }

  static String notYours(Set<FieldGroup> groups) {
    return "you may not do this with the household's " + new TreeSet<>(groups);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
  }
}
