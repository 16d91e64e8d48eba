package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
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
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.ReferralState;

/**
 * Shows a dong's referrals that are not over, as far as the caller may see them: no name, no word
 * that anybody wrote.
 */
@Singleton
class ListReferrals implements StaffCommand {

  /** More than a dong has open at a time; each costs some reads. */
  private static final int MAX_LISTED = 200;

  private final ReferralParts parts;
  private final Cabinet cabinet;
  private final ReferralRows rows;

  ListReferrals(ReferralParts parts, Cabinet cabinet, ReferralRows rows) {
    this.parts = parts;
    this.cabinet = cabinet;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "referrals-list";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    String dong = body.has("dong") ? body.dong("dong") : by.dong();
    Optional<ReferralState> state = body.optionalWord("state", ReferralState.class);
    return new Deed(
        List.of(dong),
        Verb.READ,
        Cabinet.STATE,
        true,
        () -> DeskAnswer.of("LISTED", Map.of("referrals", listed(dong, state, by))));
  }

  private List<Map<String, Object>> listed(String dong, Optional<ReferralState> state, Staff by) {
    return parts.listing().ofDong(dong, MAX_LISTED).stream()
        .filter(referral -> state.isEmpty() || state.get() == referral.state())
        .flatMap(referral -> row(referral, by))
        .toList();
  }

  private Stream<Map<String, Object>> row(Referral referral, Staff by) {
    return cabinet.home(referral).stream()
        .flatMap(
            home -> {
              Set<FieldGroup> groups = cabinet.readable(by, home);
              return groups.contains(FieldGroup.STATE)
                  ? Stream.of(rows.row(referral, home, groups))
                  : Stream.empty();
            });
  }
}
