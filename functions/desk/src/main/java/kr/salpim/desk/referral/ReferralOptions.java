package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.desk.household.Cases;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.referral.Proposal;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.Routes;

/**
 * Shows what there is for a household's need: where it leads, what is to be had and from which
 * agency; and the number to call where the law wants a call in the place of a referral.
 */
@Singleton
class ReferralOptions implements StaffCommand {

  private final ReferralParts parts;
  private final PartnerRegister partners;
  private final Cases cases;
  private final Offices offices;

  ReferralOptions(ReferralParts parts, PartnerRegister partners, Cases cases, Offices offices) {
    this.parts = parts;
    this.partners = partners;
    this.cases = cases;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "referral-options";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    String need = body.text("need", ProposeReferral.MAX_WORD);
    if (!parts.proposing().needs().contains(need)) {
      throw body.wrong("need", "must be one of " + parts.proposing().needs());
    }
    return cases.may(
        by, home, Verb.READ, Cabinet.STATE, () -> DeskAnswer.of("FOUND", options(home, need)));
  }

  private Map<String, Object> options(Home home, String need) {
    List<Routes.Route> routes = parts.proposing().routes(need);
    List<Proposal> all = parts.proposing().byNeed(home.id(), need);
    Map<String, Object> options = new TreeMap<>();
    options.put("leads", routes.stream().map(Routes.Route::agency).toList());
    options.put(
        "call", routes.stream().flatMap(route -> route.call().stream()).findFirst().orElse(""));
    options.put("options", all.stream().map(this::row).toList());
    return options;
  }

  private Map<String, Object> row(Proposal proposal) {
    Optional<Partner> partner = proposal.partner().flatMap(partners::find);
    Map<String, Object> row = new TreeMap<>();
    proposal
        .resource()
        .ifPresent(
            resource -> {
              row.put("resource", resource.id());
              row.put("name", resource.name());
              row.put("what", resource.what());
              row.put("how", resource.how());
              row.put("verified", resource.sureOn(offices.today()));
              row.put("checked", resource.checked().toString());
            });
    row.put("partner", proposal.partner().orElse(""));
    row.put("agency", partner.map(one -> one.name().reveal()).orElse(""));
    row.put("fits", proposal.fits());
    row.put("full", proposal.full());
    return row;
  }
}
