package kr.salpim.domain.access;

import java.util.HashMap;
import java.util.Map;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.text.Resource;

/** What the rules say, as {@code expected.tsv} writes it down. */
final class ExpectedAccess {

  enum Works {
    DONG,
    GU
  }

  enum Case {
    PLAIN,
    RECEIVED,
    VIOLENCE
  }

  enum Place {
    OWN_ZONE,
    OTHER_ZONE,
    OTHER_DONG,
    OTHER_GU
  }

  private record Cell(Works works, Case about, Role role, FieldGroup group, Verb verb) {}

  private static final String NEVER = "nn nn nn nn";

  private final Map<Cell, String> letters = new HashMap<>();

  static ExpectedAccess read() {
    ExpectedAccess expected = new ExpectedAccess();
    for (String[] row : Resource.rows("/access/expected.tsv", 6)) {
      for (String role : row[2].split(",")) {
        for (String group : row[3].split(",")) {
          Cell cell =
              new Cell(
                  Works.valueOf(row[0]),
                  Case.valueOf(row[1]),
                  Role.valueOf(role),
                  FieldGroup.valueOf(group),
                  Verb.valueOf(row[4]));
          if (expected.letters.put(cell, row[5]) != null) {
            throw new IllegalStateException(cell + " stands twice");
          }
        }
      }
    }
    return expected;
  }

  boolean may(
      Works works,
      Case about,
      Role role,
      FieldGroup group,
      Verb verb,
      Place place,
      boolean assigned) {
    String plain = letters.getOrDefault(new Cell(works, Case.PLAIN, role, group, verb), NEVER);
    String row = letters.getOrDefault(new Cell(works, about, role, group, verb), plain);
    return row.charAt(place.ordinal() * 3 + (assigned ? 1 : 0)) == 'y';
  }
}
