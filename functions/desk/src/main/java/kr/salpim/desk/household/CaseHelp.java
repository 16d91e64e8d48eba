package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.desk.referral.ReferralRows;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.resource.Benefit;
import kr.salpim.domain.resource.Benefits;

/** What a household receives, and what it was referred to. */
@ApplicationScoped
class CaseHelp {

  private final Benefits benefits;
  private final ReferralParts parts;
  private final ReferralRows rows;

  CaseHelp(Benefits benefits, ReferralParts parts, ReferralRows rows) {
    this.benefits = benefits;
    this.parts = parts;
    this.rows = rows;
  }

  List<Map<String, String>> benefits(Home home) {
    return benefits.of(home.household().ids()).stream().map(CaseHelp::row).toList();
  }

  /** What it was referred to, the newest first; what it is about is for those who read notes. */
  List<Map<String, Object>> referrals(Home home, Set<FieldGroup> groups) {
    return parts.listing().ofHousehold(home.id()).stream()
        .map(referral -> rows.row(referral, home, groups))
        .toList();
  }

  private static Map<String, String> row(Benefit benefit) {
    Map<String, String> row = new TreeMap<>();
    row.put("benefit", benefit.id());
    row.put("need", benefit.need());
    row.put("name", benefit.name().reveal());
    row.put("from", benefit.from().toString());
    row.put("to", benefit.to().map(LocalDate::toString).orElse(""));
    return row;
  }
}
