package kr.salpim.desk.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kr.salpim.desk.Body;
import kr.salpim.desk.area.Offices;
import kr.salpim.desk.partner.PartnerField;
import kr.salpim.domain.access.Viewer;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.resource.WelfareResource;

/** Reads a row of the directory as a planner writes it. */
@ApplicationScoped
class ResourceForm {

  static final String RESOURCE = "resource";
  static final String AREA = "area";

  private static final int MAX_ID = 40;
  private static final int MAX_NAME = 40;
  private static final int MAX_TEXT = 200;

  /** More households than any shop or office takes at a time. */
  private static final int MAX_CAPACITY = 100_000;

  private final PartnerRegister partners;
  private final Offices offices;

  ResourceForm(PartnerRegister partners, Offices offices) {
    this.partners = partners;
    this.offices = offices;
  }

  String id(Body body) {
    return body.read(RESOURCE, MAX_ID, PartnerField::id);
  }

  /** Of the caller's dong where no area is named; a gu's rows are set by whoever works there. */
  String area(Body body, Staff by) {
    String area = body.optionalText(AREA, Dong.DIGITS).orElseGet(by::dong);
    if (!area.equals(Viewer.of(by).area())) {
      throw body.wrong(AREA, "is not where you work");
    }
    return area;
  }

  WelfareResource row(Body body, Staff by) {
    LocalDate today = offices.today();
    LocalDate checked = body.optionalDay("checked").orElse(today);
    if (checked.isAfter(today)) {
      throw body.wrong("checked", "is in the future");
    }
    OptionalLong capacity = body.optionalNumber("capacity", 0, MAX_CAPACITY);
    try {
      return new WelfareResource(
          id(body),
          area(body, by),
          needs(body),
          body.text("name", MAX_NAME),
          body.text("what", MAX_TEXT),
          body.text("forWhom", MAX_TEXT),
          body.text("where", MAX_TEXT),
          body.text("how", MAX_TEXT),
          capacity.isPresent()
              ? OptionalInt.of(Math.toIntExact(capacity.getAsLong()))
              : OptionalInt.empty(),
          partner(body, by),
          body.optionalDay("from").orElse(today),
          body.optionalDay("to"),
          checked,
          true);
    } catch (IllegalArgumentException wrong) {
      throw wrong instanceof BadInput said ? said : new BadInput("body " + wrong.getMessage());
    }
  }

  private static HashSet<String> needs(Body body) {
    List<String> needs = body.texts("needs", MAX_ID);
    return new HashSet<>(needs);
  }

  private Optional<String> partner(Body body, Staff by) {
    Optional<String> partner = body.optionalRead("partner", MAX_ID, PartnerField::id);
    boolean strange =
        partner.isPresent()
            && partners.in(by.dong()).stream().noneMatch(one -> one.id().equals(partner.get()));
    if (strange) {
      throw body.wrong("partner", "is none that takes part here: partner-set does that");
    }
    return partner;
  }
}
