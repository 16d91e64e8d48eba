package kr.salpim.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.visit.Visitor.Reply;
import org.junit.jupiter.api.Test;

/** For how long, where and for whom an exception from 2인 1조 counts. */
class ExemptionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 30);
  private static final Visitor PLANNER = new Visitor("planner", Role.PLANNER, Reply.YES);
  private static final Visitor HELPER = new Visitor("helper", Role.HELPER, Reply.YES);
  private static final Visit.Exemption SINGLE =
      new Visit.Exemption("lead", new Secret("reason"), Optional.empty());
  private static final Visit.Exemption QUARTER =
      new Visit.Exemption("lead", new Secret("reason"), Optional.of(Quarter.parse("2026-Q4")));

  @Test
  void oneAloneIsNotEnough() {
    assertThat(by(PLANNER).done().manned()).isFalse();
    assertThat(by(PLANNER, HELPER).done().confirmed()).isTrue();
  }

  @Test
  void anApprovalOfAProgrammeEndsWithItsQuarter() {
    Visit excepted = by(PLANNER).alone(QUARTER).done();
    assertThat(excepted.confirmed()).isTrue();
    Visit later = excepted.edit().at(at(DAY.plusDays(5)), List.of(PLANNER)).done();
    assertThat(later.manned()).isFalse();
  }

  @Test
  void anApprovalOfAVisitGoesWithItToAnotherTimeButNotToAnotherDong() {
    Visit excepted = by(PLANNER).alone(SINGLE).done();
    Visit later = excepted.edit().at(at(DAY.plusDays(5)), List.of(PLANNER)).done();
    assertThat(later.manned()).isTrue();
    assertThat(later.edit().in("1153051000", Optional.of("2구역")).done().manned()).isTrue();
    assertThat(later.edit().in("1153052000", Optional.empty()).done().manned()).isFalse();
  }

  @Test
  void noApprovalCountsWhereCautionIsDue() {
    assertThat(by(PLANNER).alone(SINGLE).careful(true).done().manned()).isFalse();
    assertThat(by(PLANNER).alone(QUARTER).careful(true).done().manned()).isFalse();
  }

  @Test
  void helpersOnlyGoAlong() {
    assertThat(by(HELPER).alone(SINGLE).done().manned()).isFalse();
    assertThat(by(HELPER, new Visitor("other", Role.HELPER, Reply.YES)).done().manned()).isFalse();
  }

  @Test
  void whatIsStoredIsReadAsItWas() {
    for (Visit.Exemption approved : List.of(SINGLE, QUARTER)) {
      Visit visit =
          by(PLANNER).alone(approved).note(Instant.EPOCH, VisitEntry.What.PLANNED, "", "").done();
      Visit read = VisitItem.from(((Change.Put) VisitItem.planned(visit)).item());
      assertThat(read.exemption()).map(Visit.Exemption::quarter).contains(approved.quarter());
      assertThat(read.manned()).isTrue();
    }
  }

  private static VisitEditor by(Visitor... visitors) {
    return new Visit(
            "household",
            "AGE_65",
            "occurrence",
            "1153051000",
            Optional.of("1구역"),
            DAY,
            DAY.plusDays(30),
            VisitState.PLANNED,
            0,
            at(DAY),
            60,
            List.of(visitors),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of())
        .edit();
  }

  private static Optional<Instant> at(LocalDate day) {
    return Optional.of(day.atTime(10, 0).atZone(WorkingDays.SEOUL).toInstant());
  }
}
