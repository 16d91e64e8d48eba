package kr.salpim.desk.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitRecord;
import kr.salpim.domain.visit.VisitRecords;

/** Who may read which visit record: whoever may read notes of the household. */
@ApplicationScoped
class RecordAccess {

  private static final Set<FieldGroup> SHOWN =
      Set.of(FieldGroup.NOTES, FieldGroup.HEALTH, FieldGroup.ABUSE, FieldGroup.ADDRESS_CARD);

  private final VisitAccess access;
  private final VisitRecords records;

  RecordAccess(VisitAccess access, VisitRecords records) {
    this.access = access;
    this.records = records;
  }

  /** Shows the record of the visit that the field {@code id} names. */
  Deed read(Body body, Staff by, Function<RecordSheets.Sheet, DeskAnswer> shown) {
    Visit visit = access.in(body);
    Home home = access.home(visit);
    Optional<VisitRecord> record = records.find(visit);
    if (record.isEmpty()) {
      throw body.wrong(VisitId.FIELD, "is of a visit that has no record yet");
    }
    RecordSheets.Sheet sheet = sheet(visit, record.get(), home, by);
    return sheet.groups().contains(FieldGroup.NOTES)
        ? new Deed(List.of(home.id()), Verb.READ, sheet.groups(), true, () -> shown.apply(sheet))
        : Deed.refused(
            List.of(home.id()), Verb.READ, sheet.groups(), "you may not read this record");
  }

  RecordSheets.Sheet sheet(Visit visit, VisitRecord record, Home home, Staff by) {
    Set<FieldGroup> groups = access.allowed(by, home, visit, Verb.READ);
    groups.retainAll(SHOWN);
    return new RecordSheets.Sheet(visit, record, home, groups);
  }
}
