package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitOrders;

/** Gives a visit another time, in Seoul; without one, says when it could be. */
@Singleton
class ShiftVisit implements StaffCommand {

  /** Such as 2026-11-23T10:00. */
  private static final int MAX_TIME = 19;

  private final VisitAccess access;
  private final VisitOrders orders;

  ShiftVisit(VisitAccess access, VisitOrders orders) {
    this.access = access;
    this.orders = orders;
  }

  @Override
  public String name() {
    return "visit-shift";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Visit visit = access.in(body);
    Optional<Instant> start =
        body.optionalRead("start", MAX_TIME, LocalDateTime::parse)
            .map(time -> time.atZone(WorkingDays.SEOUL).toInstant());
    return access.change(
        by,
        visit,
        () ->
            start
                .map(at -> VisitAnswer.of("SHIFTED", orders.shift(visit.key(), at, by)))
                .orElseGet(() -> offered(visit)));
  }

  private DeskAnswer offered(Visit visit) {
    return DeskAnswer.of(
        "OFFERED",
        Map.of(
            "starts",
            orders.free(visit.key()).stream()
                .map(at -> LocalDateTime.ofInstant(at, WorkingDays.SEOUL).toString())
                .toList()));
  }
}
