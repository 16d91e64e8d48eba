package kr.salpim.domain.area;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;

/** Staff and dong for tests; who is called {@code a} has the token {@code a}. */
public final class People {

  public static final String DONG = "1153055000";
  public static final String GU = "11530";

  private People() {}

  public static Staff planner(String token, String zone) {
    return in(DONG, Role.PLANNER, token, Optional.of(zone));
  }

  public static Staff of(Role role, String token) {
    return in(DONG, role, token, Optional.empty());
  }

  public static Staff in(String area, Role role, String token, Optional<String> zone) {
    return new Staff(
        area, role, token, new Secret(token), Address.phone("sms", "demo", "+821000000300"), zone);
  }

  public static Absence away(String token, LocalDate day) {
    return new Absence(DONG, token, day, day, Optional.empty());
  }

  public static Absence away(String token, LocalDate day, String substitute) {
    return new Absence(DONG, token, day, day, Optional.of(substitute));
  }

  public static Dong dong(List<Staff> staff, Absence... absences) {
    return new Dong(
        DONG,
        "구로4동",
        staff,
        Sending.off(),
        List.of(),
        Arrays.asList(absences),
        List.of(),
        List.of());
  }

  public static Dong withLadders(String... ladders) {
    return new Dong(
        DONG,
        "구로4동",
        List.of(),
        Sending.off(),
        List.of(),
        List.of(),
        Arrays.asList(ladders),
        List.of());
  }
}
