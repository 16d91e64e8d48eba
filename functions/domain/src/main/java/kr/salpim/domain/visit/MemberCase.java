package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.MemberMark;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.table.Table;

/**
 * All that is known of a member of a household whose programmes somebody changes.
 *
 * @param profile as planning sees it: with what those know who turned out to be this household
 * @param programmes that count there today
 */
record MemberCase(
    Home home, Profile profile, Member member, List<Programme> programmes, Instant now) {

  Household household() {
    return home.household();
  }

  LocalDate today() {
    return VisitTimes.day(now);
  }

  Optional<Programme> programme(String id) {
    return programmes.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * The member's own in these programmes, and those of nobody who lives there: whoever was
   * corrected beyond recognition stands under the old mark still.
   */
  List<Enrolment> enrolments(Table table, KeyedHash hash, Set<String> ids) {
    return household().ids().stream()
        .flatMap(
            id ->
                table
                    .query(Household.partition(id), Enrolment.SORT_PREFIX, Owing.MAX_ENROLMENTS)
                    .stream())
        .map(Enrolment::from)
        .filter(each -> ids.contains(each.programme()))
        .filter(each -> concerns(each, hash))
        .toList();
  }

  private boolean concerns(Enrolment enrolment, KeyedHash hash) {
    List<Member> meant =
        profile.members().stream()
            .filter(one -> MemberMark.of(hash, enrolment.household(), one).equals(enrolment.mark()))
            .toList();
    return meant.isEmpty() || meant.contains(member);
  }
}
