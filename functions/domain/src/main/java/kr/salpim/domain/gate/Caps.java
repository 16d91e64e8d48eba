package kr.salpim.domain.gate;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.text.Resource;

/** How much is too much, as data: {@code caps.tsv}. */
public record Caps(int replies, int sameText, int aDay, int aDayVolunteer, int aDayStaff) {

  private static final String FILE = "/kr/salpim/domain/gate/caps.tsv";
  private static final int COLUMNS = 6;

  public static Caps shipped() {
    List<String[]> rows = Resource.rows(FILE, COLUMNS);
    return new Caps(
        count(rows, "replies-an-hour"),
        count(rows, "same-text-an-hour"),
        count(rows, "a-day-other"),
        count(rows, "a-day-volunteer"),
        count(rows, "a-day-staff"));
  }

  /** How many a reader gets in a day. */
  int aDay(Optional<Role> reader) {
    if (reader.filter(Role::staff).isPresent()) {
      return aDayStaff;
    }
    return reader.filter(Role.VOLUNTEER::equals).isPresent() ? aDayVolunteer : aDay;
  }

  private static int count(List<String[]> rows, String name) {
    return rows.stream()
        .filter(row -> row[0].equals(name))
        .mapToInt(row -> Integer.parseInt(row[1]))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(FILE + " has no " + name));
  }
}
