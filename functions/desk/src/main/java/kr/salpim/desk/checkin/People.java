package kr.salpim.desk.checkin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.Volunteers;

/** Names of those who look after neighbours, each read once; who is gone is nobody. */
final class People {

  /** Who somebody is. */
  record Person(String role, String name) {}

  private static final Person NOBODY = new Person("", "");
  private static final String VOLUNTEER = "VOLUNTEER";

  private final Directory directory;
  private final Volunteers volunteers;
  private final Map<String, Person> known = new HashMap<>();

  People(Directory directory, Volunteers volunteers) {
    this.directory = directory;
    this.volunteers = volunteers;
  }

  Person find(String dong, String token) {
    return known.computeIfAbsent(dong + "|" + token, key -> read(dong, token));
  }

  String name(String dong, Optional<String> token) {
    return token.map(who -> find(dong, who).name()).orElse("");
  }

  private Person read(String dong, String token) {
    Optional<Staff> staff = directory.dong(dong).staff(token);
    return staff
        .map(person -> new Person(person.role().name(), person.name().reveal()))
        .or(
            () ->
                volunteers
                    .find(dong, token)
                    .map(person -> new Person(VOLUNTEER, person.name().reveal())))
        .orElse(NOBODY);
  }
}
