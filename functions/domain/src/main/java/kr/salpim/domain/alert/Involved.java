package kr.salpim.domain.alert;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;

/** Whom an alert concerns by now, as its record says. */
final class Involved {

  private Involved() {}

  /** Everybody who may be on their way by now: whoever was asked or took it. */
  static Set<Staff> searchers(Alert alert, Dong dong) {
    Set<What> began = EnumSet.of(What.TOLD, What.TAKEN, What.CALLED_IN);
    return alert.record().stream()
        .filter(entry -> began.contains(entry.what()))
        .flatMap(entry -> dong.staff(entry.who()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whoever took it, else those who were told last. */
  static Set<Staff> lookingAfter(Alert alert, Dong dong) {
    Set<Staff> people = new LinkedHashSet<>();
    if (alert.state() == AlertState.TAKEN) {
      alert.taker().flatMap(dong::staff).ifPresent(people::add);
    }
    if (people.isEmpty()) {
      alert.toldLast().stream().flatMap(t -> dong.staff(t).stream()).forEach(people::add);
    }
    return people;
  }
}
