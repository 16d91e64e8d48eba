package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.resource.Benefit;
import kr.salpim.domain.resource.Benefits;

/** What a household receives. */
@ApplicationScoped
class CaseHelp {

  private final Benefits benefits;

  CaseHelp(Benefits benefits) {
    this.benefits = benefits;
  }

  List<Map<String, String>> benefits(Home home) {
    return benefits.of(home.household().ids()).stream().map(CaseHelp::row).toList();
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
