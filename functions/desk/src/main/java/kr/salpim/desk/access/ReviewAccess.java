package kr.salpim.desk.access;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.MonthlyReview;
import kr.salpim.domain.parked.Operator;

/** The monthly check of who handled personal data, for whoever answers for it (§8 안전성 확보조치). */
@Singleton
class ReviewAccess implements OperatorCommand {

  /** Those that are most to be asked come first. */
  private static final int MAX_PEOPLE = 200;

  private static final int MONTH = 7;

  private final AccessLog log;

  ReviewAccess(AccessLog log) {
    this.log = log;
  }

  @Override
  public String name() {
    return "access-review";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    YearMonth month = body.read("month", MONTH, YearMonth::parse);
    return Deed.read("month-" + month, () -> answer(log.review(month).people()));
  }

  private static DeskAnswer answer(List<MonthlyReview.Person> people) {
    return DeskAnswer.of(
        "REVIEWED",
        Map.of(
            "people", people.stream().limit(MAX_PEOPLE).map(ReviewAccess::row).toList(),
            "more", Math.max(0, people.size() - MAX_PEOPLE)));
  }

  private static Map<String, Object> row(MonthlyReview.Person person) {
    return Map.of(
        "who", person.who().name(),
        "role", person.who().role().map(Enum::name).orElse(""),
        "reads", person.reads(),
        "changes", person.changes(),
        "refused", person.refused(),
        "nightReads", person.nightReads(),
        "manyHouseholds", person.manyHouseholds().stream().map(LocalDate::toString).toList());
  }
}
