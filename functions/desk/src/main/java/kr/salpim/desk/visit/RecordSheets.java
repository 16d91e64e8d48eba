package kr.salpim.desk.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.salpim.desk.Csv;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.visit.FormField;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitRecord;
import kr.salpim.domain.visit.VisitRecords;

/** Visit records (방문상담기록지) as people need them: as JSON, as text ready to copy, and as CSV. */
@ApplicationScoped
class RecordSheets {

  /** What stands before the lines of a form. */
  private static final List<String> COLUMNS =
      List.of("방문일시", "사업", "대상자", "주소", "방문자", "결과", "작성일시", "기한 지남");

  private final VisitRecords records;
  private final VisitRows rows;

  RecordSheets(VisitRecords records, VisitRows rows) {
    this.records = records;
    this.rows = rows;
  }

  /** A record of a visit with its household, and what of it the caller may read. */
  record Sheet(Visit visit, VisitRecord record, Home home, Set<FieldGroup> groups) {}

  Map<String, Object> view(Sheet sheet) {
    Map<String, Object> view = new TreeMap<>();
    view.put("id", VisitId.of(sheet.visit()).toString());
    view.put("form", sheet.record().form());
    view.put("visited", sheet.record().visited().toString());
    view.put("at", sheet.record().at().toString());
    view.put("by", rows.name(sheet.visit(), sheet.record().by()));
    view.put("late", sheet.record().late());
    view.put(
        "fields",
        lines(sheet).entrySet().stream()
            .map(line -> Map.of("label", line.getKey(), "value", line.getValue()))
            .toList());
    return view;
  }

  /** What the caller may read of it, by label in the form's order. */
  private Map<String, String> lines(Sheet sheet) {
    Map<String, String> values = values(sheet);
    Map<String, String> lines = new LinkedHashMap<>();
    for (FormField field : records.fields(sheet.visit())) {
      if (values.containsKey(field.id())) {
        lines.put(field.label(), values.get(field.id()));
      }
    }
    return lines;
  }

  /** The same by the fields' ids. */
  private Map<String, String> values(Sheet sheet) {
    Map<String, String> values = new HashMap<>(sheet.record().values());
    Set<String> shown =
        records.fields(sheet.visit()).stream()
            .filter(field -> sheet.groups().contains(field.group()))
            .map(FormField::id)
            .collect(Collectors.toSet());
    values.keySet().retainAll(shown);
    return values;
  }

  /** One line for each thing that the national system (행복이음) asks. */
  String text(Sheet sheet) {
    List<String> cells = cells(sheet);
    List<String> lines = new ArrayList<>();
    lines.add("[방문상담기록지]");
    for (int n = 0; n < COLUMNS.size(); n++) {
      lines.add(COLUMNS.get(n) + ": " + cells.get(n));
    }
    lines(sheet).forEach((label, value) -> lines.add(label + ": " + value));
    return String.join("\n", lines);
  }

  /** By form, for each has its own columns: one for each of its lines. */
  Map<String, String> csv(List<Sheet> sheets) {
    return sheets.stream()
        .collect(
            Collectors.groupingBy(
                sheet -> sheet.record().form(),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), this::table)));
  }

  private String table(List<Sheet> sheets) {
    // The form may have changed within a month: a column for whatever any of them has.
    Map<String, String> labels = new LinkedHashMap<>();
    sheets.stream()
        .flatMap(sheet -> records.fields(sheet.visit()).stream())
        .forEach(field -> labels.put(field.id(), field.label()));
    List<String> header = new ArrayList<>(COLUMNS);
    header.addAll(labels.values());
    return Csv.of(header, sheets.stream().map(sheet -> row(sheet, labels.keySet())).toList());
  }

  private List<String> row(Sheet sheet, Set<String> fields) {
    Map<String, String> values = values(sheet);
    List<String> row = new ArrayList<>(cells(sheet));
    fields.forEach(field -> row.add(values.getOrDefault(field, "")));
    return row;
  }

  private List<String> cells(Sheet sheet) {
    Visit visit = sheet.visit();
    boolean card = sheet.groups().contains(FieldGroup.ADDRESS_CARD);
    return List.of(
        local(sheet.record().visited()),
        rows.label(visit),
        card
            ? sheet.home().profile().members().stream()
                .map(Member::name)
                .collect(Collectors.joining(" "))
            : "",
        card ? sheet.home().profile().residence().map(Residence::written).orElse("") : "",
        visit.visitors().stream()
            .map(visitor -> rows.name(visit, visitor.token()))
            .collect(Collectors.joining(" ")),
        rows.result(visit),
        local(sheet.record().at()),
        sheet.record().late() ? "예" : "아니요");
  }

  private static String local(Instant at) {
    return LocalDateTime.ofInstant(at, WorkingDays.SEOUL)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString()
        .replace('T', ' ');
  }
}
