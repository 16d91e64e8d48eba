package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.visit.FormField;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitRecords;

/** Writes the record of a visit (방문상담기록지), which closes it; or corrects it. */
@Singleton
class WriteRecord implements StaffCommand {

  private static final int MAX_FIELD = 30;

  /** The form's limits are narrower; this one only bounds what is read. */
  private static final int MAX_VALUE = 500;

  private final VisitAccess access;
  private final VisitRecords records;

  WriteRecord(VisitAccess access, VisitRecords records) {
    this.access = access;
    this.records = records;
  }

  @Override
  public String name() {
    return "visit-record";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Visit visit = access.in(body);
    Map<String, String> values = new LinkedHashMap<>();
    for (Body field : body.objects("fields")) {
      if (values.put(field.text("field", MAX_FIELD), field.text("value", MAX_VALUE)) != null) {
        throw field.wrong("field", "is there twice");
      }
    }
    boolean replace = body.flag("replace");
    Home home = access.home(visit);
    Set<FieldGroup> groups = groups(visit, values);
    Set<FieldGroup> mine = access.allowed(by, home, visit, Verb.CHANGE);
    return mine.containsAll(groups)
        ? new Deed(
            List.of(home.id()),
            Verb.CHANGE,
            groups,
            true,
            () -> answer(records.write(visit.key(), values, replace, mine, by)))
        : Deed.refused(
            List.of(home.id()), Verb.CHANGE, groups, "you may not write this of the household");
  }

  /** A note at least; of what else is written its own group. */
  private Set<FieldGroup> groups(Visit visit, Map<String, String> values) {
    Set<FieldGroup> groups = EnumSet.of(FieldGroup.NOTES);
    records.fields(visit).stream()
        .filter(field -> values.containsKey(field.id()))
        .map(FormField::group)
        .forEach(groups::add);
    return groups;
  }

  private static DeskAnswer answer(List<Problem> problems) {
    return problems.isEmpty()
        ? DeskAnswer.of("RECORDED")
        : DeskAnswer.refused(
            problems.stream()
                .map(problem -> problem.field() + " is refused: " + problem.reason())
                .collect(Collectors.joining("; ")));
  }
}
