package kr.salpim.domain.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.text.Resource;

/** What visit records (방문상담기록지) ask, by group of programmes, as dated data: {@code forms.tsv}. */
public final class VisitForms {

  private static final String FILE = "/kr/salpim/domain/visit/forms.tsv";

  /** Of programmes that an office set with a group of its own. */
  private static final String OTHER = "SURVEY";

  private final List<FormField> fields;

  private VisitForms(List<FormField> fields) {
    this.fields = List.copyOf(fields);
  }

  public static VisitForms shipped() {
    return new VisitForms(
        Resource.rows(FILE, FormField.COLUMNS).stream().map(FormField::parse).toList());
  }

  /** The form of a group of programmes. */
  public String form(String group) {
    return fields.stream().anyMatch(field -> field.form().equals(group)) ? group : OTHER;
  }

  /** The lines of a form as they count on a day, in order. */
  public List<FormField> fields(String form, LocalDate day) {
    Map<String, FormField> valid = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> field.form().equals(form) && !field.validFrom().isAfter(day))
        .sorted(Comparator.comparing(FormField::validFrom))
        .forEach(field -> valid.put(field.id(), field));
    return List.copyOf(valid.values());
  }

  /** What is wrong with what somebody wrote; what must be there is so where somebody was met. */
  static List<Problem> problems(
      List<FormField> form, Map<String, String> values, VisitResult result) {
    List<Problem> problems = new ArrayList<>();
    values.forEach(
        (id, value) -> {
          Optional<Fault> fault =
              form.stream()
                  .filter(field -> field.id().equals(id))
                  .findFirst()
                  .map(field -> field.fault(value))
                  .orElse(Optional.of(Fault.UNKNOWN_FIELD));
          fault.ifPresent(wrong -> problems.add(Problem.of(id, wrong)));
        });
    form.stream()
        .filter(field -> field.required() && result == VisitResult.MET)
        .filter(field -> !values.containsKey(field.id()))
        .forEach(field -> problems.add(Problem.of(field.id(), Fault.MISSING)));
    if (values.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.of("fields", Fault.MISSING));
    }
    return problems;
  }
}
