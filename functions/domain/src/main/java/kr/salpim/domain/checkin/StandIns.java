package kr.salpim.domain.checkin;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.tie.Volunteer;

/** Substitutes who are asked in somebody's place, each written once however often. */
final class StandIns {

  private final Carers carers;
  private final Dong dong;
  private final LocalDate day;
  private final Map<String, Volunteer> taken = new LinkedHashMap<>();

  StandIns(Carers carers, Dong dong, LocalDate day) {
    this.carers = carers;
    this.dong = dong;
    this.day = day;
  }

  /** The volunteer with one round more that day, where they may go. */
  Optional<Volunteer> take(String token) {
    Optional<Volunteer> busier =
        Optional.ofNullable(taken.get(token))
            .or(() -> carers.volunteer(dong, token).filter(one -> !carers.refused(token)))
            .filter(one -> carers.mayGo(one, dong, day))
            .map(one -> one.working(day, carers.minutes(day)));
    busier.ifPresent(one -> taken.put(token, one));
    return busier;
  }

  int size() {
    return taken.size();
  }

  List<Change> changes() {
    return taken.values().stream().map(Volunteer::changed).toList();
  }
}
