package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.ReferralState;

/**
 * Shows a dong's referrals that are not over, as far as the caller may see them: no name, no word
 * that anybody wrote. What each is about says what somebody suffers from, so each household shown
 * is recorded.
 */
@Singleton
class ListReferrals implements StaffCommand {

  /** More than a dong has open at a time; each costs some reads. */
  private static final int MAX_LISTED = 500;

  private static final Set<FieldGroup> LISTED = EnumSet.of(FieldGroup.STATE, FieldGroup.NOTES);

  /** The oldest first, as on the dong's list. */
  private static final Comparator<Referral> ORDER =
      Comparator.comparing((Referral one) -> one.record().get(0).at())
          .thenComparing(ListReferrals::id);

  private static final String AFTER = "after";
  private static final String NUMBER = "number";

  /** As {@code 7-1123}. */
  private static final int MAX_NUMBER = 7;

  private final ReferralParts parts;
  private final Cabinet cabinet;
  private final ReferralRows rows;

  ListReferrals(ReferralParts parts, Cabinet cabinet, ReferralRows rows) {
    this.parts = parts;
    this.cabinet = cabinet;
    this.rows = rows;
  }

  /** One that the caller may see, with what of it. */
  private record Seen(Referral referral, Home home, Set<FieldGroup> groups) {}

  @Override
  public String name() {
    return "referrals-list";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    String dong = body.has("dong") ? body.dong("dong") : by.dong();
    Optional<ReferralState> state = body.optionalWord("state", ReferralState.class);
    // A page goes on where the one before ended, whatever has become of that one since.
    Optional<Referral> after =
        body.has(AFTER) ? Optional.of(cabinet.in(body, AFTER)) : Optional.empty();
    Optional<String> partner = ProposeReferral.partner(body);
    List<Referral> all =
        candidates(body, dong, partner).stream()
            .filter(referral -> partner.isEmpty() || referral.partner().equals(partner))
            .filter(referral -> state.isEmpty() || state.get() == referral.state())
            .filter(referral -> after.isEmpty() || ORDER.compare(after.get(), referral) < 0)
            .sorted(ORDER)
            .toList();
    List<Referral> page = all.stream().limit(Deed.MAX_WHOSE).toList();
    String next = page.size() < all.size() ? id(page.get(page.size() - 1)) : "";
    List<Seen> seen = page.stream().flatMap(referral -> seen(referral, by)).toList();
    List<String> whose = seen.stream().map(one -> one.home().id()).distinct().toList();
    return new Deed(
        whose.isEmpty() ? List.of(dong) : whose,
        Verb.READ,
        groups(seen),
        true,
        () -> answer(seen, next));
  }

  /** Those of the dong, or the one of which an agency that calls says the number. */
  private List<Referral> candidates(Body body, String dong, Optional<String> partner) {
    Optional<String> number = body.optionalText(NUMBER, MAX_NUMBER);
    if (number.isPresent() && partner.isEmpty()) {
      throw body.wrong(NUMBER, "is an agency's: partner must say which");
    }
    return number
        .map(said -> parts.listing().numbered(partner.orElseThrow(), said).stream().toList())
        .orElseGet(() -> parts.listing().ofDong(dong, MAX_LISTED));
  }

  private DeskAnswer answer(List<Seen> seen, String next) {
    List<Map<String, Object>> lines =
        seen.stream().map(one -> rows.row(one.referral(), one.home(), one.groups())).toList();
    return DeskAnswer.of("LISTED", Map.of("referrals", lines, "next", next));
  }

  private Stream<Seen> seen(Referral referral, Staff by) {
    return cabinet.home(referral).stream()
        .map(home -> new Seen(referral, home, cabinet.readable(by, home)))
        .filter(one -> one.groups().contains(FieldGroup.STATE));
  }

  /** What is shown of any of them. */
  private static Set<FieldGroup> groups(List<Seen> seen) {
    Set<FieldGroup> groups = EnumSet.of(FieldGroup.STATE);
    seen.forEach(one -> groups.addAll(one.groups()));
    groups.retainAll(LISTED);
    return groups;
  }

  private static String id(Referral referral) {
    return ReferralId.of(referral).toString();
  }
}
