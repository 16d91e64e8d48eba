package kr.salpim.desk.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Basis;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.domain.referral.ReferralParts;

/**
 * A referral as JSON. What it is about, and to whom it went, says what somebody suffers from: that
 * is read by whoever may read notes.
 */
@ApplicationScoped
public class ReferralRows {

  private final PartnerRegister partners;
  private final Directory directory;
  private final ReferralParts parts;
  private final Clock clock;

  ReferralRows(PartnerRegister partners, Directory directory, ReferralParts parts, Clock clock) {
    this.parts = parts;
    this.partners = partners;
    this.directory = directory;
    this.clock = clock;
  }

  /** A line of a list: no name and no word that anybody wrote. */
  public Map<String, Object> row(Referral referral, Home home, Set<FieldGroup> groups) {
    Map<String, Object> row = new TreeMap<>();
    row.put(ReferralId.FIELD, ReferralId.of(referral).toString());
    row.put("household", home.id());
    row.put("zone", home.household().zone().orElse(""));
    row.put("state", referral.state().name());
    row.put("turn", referral.turn().name());
    row.put("urgent", referral.urgent());
    row.put("since", referral.since().toString());
    row.put("deadline", text(referral.deadline()));
    row.put("late", referral.lateAt(clock.instant()));
    row.put("reminded", referral.step());
    row.put("noticeDue", text(referral.noticeDue()));
    row.put("basis", referral.basis().map(Basis::name).orElse(""));
    if (groups.contains(FieldGroup.NOTES)) {
      row.put("need", referral.need());
      row.put("number", referral.number().orElse(""));
      row.put("agency", referral.partner().map(this::agency).orElse(Map.of()));
      row.put("result", referral.word().isPresent());
    }
    return row;
  }

  /** All of it, as far as these groups go. */
  Map<String, Object> whole(Referral referral, Home home, Set<FieldGroup> groups) {
    Map<String, Object> row = row(referral, home, groups);
    if (groups.contains(FieldGroup.NOTES)) {
      row.put("reason", referral.reason().reveal());
      row.put("danger", said(referral.danger()));
      row.put("knowing", said(referral.knowing()));
      row.put("dropped", said(referral.dropped()));
      row.put("noticed", said(referral.noticed()));
      row.put("word", said(referral.word()));
      row.put("purposes", parts.purposes().of(referral.need()));
    }
    List<Map<String, String>> record =
        referral.record().stream().map(entry -> entry(entry, home, groups)).toList();
    row.put("record", record);
    return row;
  }

  private Map<String, String> entry(ReferralEntry entry, Home home, Set<FieldGroup> groups) {
    return Map.of(
        "at", entry.at().toString(),
        "what", entry.what().name(),
        "state", entry.state().name(),
        "who", who(entry.who(), home, groups));
  }

  /** The name of one of the staff, or of an agency where that may be read. */
  private String who(String who, Home home, Set<FieldGroup> groups) {
    Optional<String> agency = ReferralEntry.agency(who);
    if (agency.isPresent()) {
      return groups.contains(FieldGroup.NOTES) ? name(agency.get()) : "";
    }
    return directory
        .dong(home.household().dong())
        .staff(who)
        .map(Staff::name)
        .map(Secret::reveal)
        .orElse("");
  }

  private Map<String, Object> agency(String id) {
    Optional<Partner> partner = partners.find(id);
    return Map.of(
        "partner", id,
        "name", name(id),
        "phone", partner.flatMap(Partner::phone).map(to -> to.user()).orElse(""),
        "webhook", partner.flatMap(Partner::webhook).isPresent());
  }

  private String name(String id) {
    return partners.find(id).map(partner -> partner.name().reveal()).orElse("");
  }

  private static String text(Optional<Instant> at) {
    return at.map(Instant::toString).orElse("");
  }

  private static String said(Optional<Secret> text) {
    return text.map(Secret::reveal).orElse("");
  }
}
