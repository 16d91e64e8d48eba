package kr.salpim.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.domain.visit.Visitor;
import kr.salpim.testkit.centre.DemoDong;

/** A household that somebody is to visit in ten days. */
final class VisitedHome {

  static final String HELPER = "+821000000388";

  private VisitedHome() {}

  static String household(String name, String birth, String phone) {
    return DeskCall.by(
            DemoDong.PLANNER,
            "household-create",
            Map.of(
                "members",
                List.of(Map.of("name", name, "birth", birth, "phone", phone)),
                "address",
                "구로동로 " + phone.substring(phone.length() - 3)))
        .getString("body.household");
  }

  /** A visit in ten days to which these people go. */
  static String visit(String home, String occurrence, List<String> phones) {
    Instant start = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    Visit visit =
        new Visit(
            home,
            "AGE_70",
            occurrence,
            DemoDong.CODE,
            Optional.empty(),
            day().minusDays(5),
            day().plusDays(60),
            VisitState.PLANNED,
            0,
            Optional.of(start),
            60,
            phones.stream()
                .map(
                    phone ->
                        new Visitor(
                            token(phone),
                            phone.equals(HELPER) ? Role.HELPER : Role.PLANNER,
                            Visitor.Reply.ASKED))
                .toList(),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new VisitEntry(start.minus(20, ChronoUnit.DAYS), What.PLANNED, "", "")));
    FunctionTable.table().write(VisitItem.planned(visit));
    return home + "." + occurrence;
  }

  static LocalDate day() {
    return LocalDate.now(WorkingDays.SEOUL).plusDays(10);
  }

  static String token(String phone) {
    return FunctionTable.hash().of(DemoDong.sms(phone).canonical());
  }
}
