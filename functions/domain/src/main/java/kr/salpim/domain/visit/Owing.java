package kr.salpim.domain.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.MemberMark;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.programme.Occurrences;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.table.Table;

/** Reads what a household is owed. */
final class Owing {

  /** Nobody is in more programmes. */
  static final int MAX_ENROLMENTS = 100;

  private final Table table;
  private final Homes homes;
  private final KeyedHash hash;

  Owing(Table table, KeyedHash hash) {
    this.table = table;
    this.homes = new Homes(table);
    this.hash = hash;
  }

  /**
   * Of all that turned out to be this household: each is written to its own partition.
   *
   * @param home with all that is known of it
   */
  Occurrences of(Home home, List<Programme> rows) {
    List<Enrolment> enrolments = new ArrayList<>();
    for (String id : home.household().ids()) {
      table.query(Household.partition(id), Enrolment.SORT_PREFIX, MAX_ENROLMENTS).stream()
          .map(Enrolment::from)
          .forEach(enrolments::add);
    }
    Occurrences owed = new Occurrences(rows, home.profile(), enrolments, this::mark);
    return home.household().merged().isEmpty()
        ? owed
        : new Occurrences(
            rows,
            home.profile(),
            enrolments.stream().map(one -> known(one, owed)).toList(),
            this::mark);
  }

  private String mark(String household, Member member) {
    return MemberMark.of(hash, household, member);
  }

  /** Of whom one household knew the name alone, and the other the birth date, too. */
  private Enrolment known(Enrolment one, Occurrences owed) {
    if (!owed.of(one).isEmpty()) {
      return one;
    }
    Optional<Member> there =
        homes.get(one.household()).stream()
            .flatMap(part -> part.profile().members().stream())
            .filter(member -> mark(one.household(), member).equals(one.mark()))
            .findFirst();
    return there
        .flatMap(member -> owed.profile().members().stream().filter(member::same).findFirst())
        .map(member -> one.of(mark(one.household(), member)))
        .orElse(one);
  }
}
