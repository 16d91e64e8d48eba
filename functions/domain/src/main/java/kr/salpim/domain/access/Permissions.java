package kr.salpim.domain.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.text.Resource;

/** Who may read and change what of a household, as data: {@code permissions.tsv}. */
public final class Permissions {

  private static final String FILE = "/kr/salpim/domain/access/permissions.tsv";
  private static final int COLUMNS = 7;

  private record Cell(Role role, FieldGroup group, Verb verb) {}

  private final Map<Cell, NavigableMap<LocalDate, Set<Scope>>> scopes = new HashMap<>();

  Permissions(List<String[]> rows) {
    for (String[] row : rows) {
      Role role = Role.valueOf(row[0]);
      FieldGroup group = FieldGroup.valueOf(row[1]);
      LocalDate day = LocalDate.parse(row[4]);
      put(new Cell(role, group, Verb.READ), day, row[2]);
      put(new Cell(role, group, Verb.CHANGE), day, row[3]);
    }
    for (Role role : Role.values()) {
      for (FieldGroup group : FieldGroup.values()) {
        if (!scopes.containsKey(new Cell(role, group, Verb.READ))) {
          throw new IllegalStateException(FILE + " has no row for " + role + " and " + group);
        }
      }
    }
  }

  private void put(Cell cell, LocalDate day, String words) {
    Set<Scope> all =
        Arrays.stream(words.split(",")).map(Scope::valueOf).collect(Collectors.toSet());
    if (scopes.computeIfAbsent(cell, c -> new TreeMap<>()).put(day, all) != null) {
      throw new IllegalStateException(FILE + " has " + cell + " twice on " + day);
    }
  }

  /**
   * The permissions shipped as data.
   *
   * @throws IllegalStateException where a role and field group have no row, or two of one day
   */
  public static Permissions shipped() {
    return new Permissions(Resource.rows(FILE, COLUMNS));
  }

  /** Whether the viewer may do this with that group of the household's data on that day. */
  public boolean may(Viewer viewer, Subject subject, FieldGroup group, Verb verb, LocalDate day) {
    return Optional.ofNullable(scopes.get(new Cell(viewer.role(), group, verb)).floorEntry(day))
        .stream()
        .flatMap(valid -> valid.getValue().stream())
        .anyMatch(scope -> scope.covers(viewer, subject));
  }

  /** The groups with which the viewer may do this. */
  public Set<FieldGroup> allowed(Viewer viewer, Subject subject, Verb verb, LocalDate day) {
    Set<FieldGroup> allowed = EnumSet.noneOf(FieldGroup.class);
    for (FieldGroup group : FieldGroup.values()) {
      if (may(viewer, subject, group, verb, day)) {
        allowed.add(group);
      }
    }
    return allowed;
  }
}
