package kr.salpim.desk.partner;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerKind;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.partner.PartnerScope;

/** Shows which agencies take part where the caller works, and how each is told. */
@Singleton
class ListPartners implements StaffCommand {

  private final PartnerRegister partners;
  private final Offices offices;
  private final PartnerKinds kinds = PartnerKinds.shipped();

  ListPartners(PartnerRegister partners, Offices offices) {
    this.partners = partners;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "partners-list";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    return Deed.read(by.dong(), () -> DeskAnswer.of("LISTED", Map.of("partners", rows(by.dong()))));
  }

  private List<Map<String, Object>> rows(String dong) {
    LocalDate today = offices.today();
    return partners.in(dong).stream().map(partner -> row(partner, today)).toList();
  }

  private Map<String, Object> row(Partner partner, LocalDate today) {
    Map<String, Object> row = new TreeMap<>();
    row.put("partner", partner.id());
    row.put("name", partner.name().reveal());
    row.put("kind", partner.kind());
    row.put("kindName", kinds.find(partner.kind(), today).map(PartnerKind::name).orElse(""));
    row.put("sector", kinds.isPublic(partner, today) ? "PUBLIC" : "PRIVATE");
    row.put("areas", partner.areas().stream().sorted().toList());
    row.put("scopes", partner.scopes().stream().map(PartnerScope::claim).sorted().toList());
    row.put("phone", partner.phone().map(address -> address.user()).orElse(""));
    row.put("webhook", partner.webhook().isPresent());
    row.put("present", partner.present(today));
    row.put("left", partner.left().map(LocalDate::toString).orElse(""));
    return row;
  }
}
