package kr.salpim.testkit.visit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.MemberMark;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;

/** Who is put into programmes and taken out through the years. */
final class Enrolments {

  private final PlannedYears years;
  private final Map<Key, Member> whose = new HashMap<>();

  Enrolments(PlannedYears years) {
    this.years = years;
  }

  /** Whom an enrolment was written for. */
  Member whose(Enrolment enrolment) {
    return whose.get(enrolment.key());
  }

  void enrol(String id, String programme, int member, LocalDate since) {
    Member who = years.home(id).profile().members().get(member);
    String mark = MemberMark.of(years.centre.hash, id, who);
    Enrolment enrolment =
        new Enrolment(
            id,
            programme,
            mark,
            since,
            Optional.empty(),
            "t",
            new Secret("r"),
            years.centre.clock.instant());
    years.memory.write(new Change.Put(enrolment.toItem(), Condition.always()));
    whose.put(enrolment.key(), who);
    years.memory.write(Replan.soon(id, years.centre.clock.instant()));
  }

  List<Enrolment> of(String id) {
    return years.memory.query(Household.partition(id), Enrolment.SORT_PREFIX, 100).stream()
        .map(Enrolment::from)
        .toList();
  }

  void leaves(Enrolment enrolment) {
    years.memory.write(new Change.Delete(enrolment.key(), Condition.always()));
    years.memory.write(Replan.soon(enrolment.household(), years.centre.clock.instant()));
  }
}
