package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.household.Erasing;
import kr.salpim.domain.household.Exported;
import kr.salpim.domain.household.Exporting;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.visit.FormField;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitOrders;
import kr.salpim.domain.visit.VisitRecord;
import kr.salpim.domain.visit.VisitRecords;
import kr.salpim.domain.visit.VisitResult;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** The record of a visit (방문상담기록지). */
class RecordsTest {

  private static final String OWN =
      "EXTRA\tANY\t2015-07-01\tCRISIS\t추가 방문\teverybody\tbirth+65y 0d..90d\tPLANNER,NURSE\t30\tfalse\tours\tfalse";

  private static final Map<String, String> SENIOR =
      Map.of(
          "systolic", "130",
          "pension", "예",
          "places", "예",
          "plan", "함",
          "note", "혼자 지내지만 건강함",
          "again", "아니요");

  private final Days days = new Days();
  private final String home = days.household(days.of("김어른", LocalDate.of(1961, 11, 28)));

  @Test
  void aRecordClosesAVisitWhoseResultIsKnown() {
    Visit visit = visited(VisitResult.MET);
    assertThat(write(visit, SENIOR, false)).isEmpty();
    assertThat(days.visit().state()).isEqualTo(VisitState.CLOSED);
    assertThat(days.visit().next()).isEmpty();
    VisitRecord record = records().find(visit).orElseThrow();
    assertThat(record.values()).isEqualTo(SENIOR);
    assertThat(record.late()).isFalse();
    assertThat(record.toString()).doesNotContain("건강");
  }

  @Test
  void aRecordAfterItsWorkingDaysIsMarkedLate() {
    Visit visit = visited(VisitResult.MET);
    days.centre.clock.advance(Duration.ofDays(8));
    assertThat(write(visit, SENIOR, false)).isEmpty();
    assertThat(records().find(visit).orElseThrow().late()).isTrue();
  }

  @Test
  void eachFieldIsCheckedAndWhatIsMissingIsNamed() {
    Visit visit = visited(VisitResult.MET);
    Map<String, String> wrong = new HashMap<>(SENIOR);
    wrong.put("systolic", "900");
    wrong.put("plan", "언젠가");
    wrong.put("shoe", "42");
    wrong.put("note", "주민번호 900101-1234568");
    wrong.remove("again");
    assertThat(write(visit, wrong, false))
        .containsExactlyInAnyOrder(
            new Problem("systolic", "unreadable"),
            new Problem("plan", "unreadable"),
            new Problem("shoe", "unknown-field"),
            new Problem("note", "resident-number"),
            new Problem("again", "missing"));
    assertThat(records().find(visit)).isEmpty();
  }

  @Test
  void whereNobodyWasMetANoteIsEnoughAndWithoutAResultThereIsNoRecord() {
    days.tick();
    assertThat(write(days.visit(), SENIOR, false)).containsExactly(new Problem("id", "no-result"));
    Visit visit = visited(VisitResult.MOVED);
    assertThat(write(visit, Map.of("note", "이웃이 이사했다고 함"), false)).isEmpty();
  }

  @Test
  void aRecordIsCorrectedOnlyWhereWhoeverWritesKnowsOfIt() {
    Visit visit = visited(VisitResult.MET);
    assertThat(write(visit, SENIOR, true)).containsExactly(new Problem("replace", "missing"));
    assertThat(write(visit, SENIOR, false)).isEmpty();
    assertThat(write(visit, SENIOR, false))
        .containsExactly(new Problem("replace", "other-content"));
    Map<String, String> better = new HashMap<>(SENIOR);
    better.put("systolic", "140");
    assertThat(write(visit, better, true)).isEmpty();
    assertThat(records().find(visit).orElseThrow().values()).containsEntry("systolic", "140");
  }

  @Test
  void whoCorrectsARecordKeepsWhatTheyMayNotChange() {
    Visit visit = visited(VisitResult.MET);
    write(visit, SENIOR, false);
    Map<String, String> notes = new HashMap<>(SENIOR);
    notes.remove("systolic");
    notes.put("note", "다시 통화함");
    assertThat(write(visit, notes, true, EnumSet.of(FieldGroup.NOTES))).isEmpty();
    assertThat(records().find(visit).orElseThrow().values())
        .containsEntry("systolic", "130")
        .containsEntry("note", "다시 통화함");
    assertThat(write(visit, notes, true)).isEmpty();
    assertThat(records().find(visit).orElseThrow().values()).doesNotContainKey("systolic");
  }

  @Test
  void aProgrammeOfTheDongsOwnHasTheFormOfItsGroup() {
    days.centre.memory.write(
        new Change.Put(Dong.programmesItem(DemoDong.CODE, OWN), Condition.absent()));
    days.tick();
    Visit own =
        days.visits().stream().filter(visit -> visit.programme().equals("EXTRA")).findFirst().get();
    assertThat(records().fields(own)).extracting(FormField::form).containsOnly("CRISIS");
  }

  @Test
  void aRefusalIsLookedAtAgainThoughItsRecordIsWritten() {
    Visit visit = visited(VisitResult.REFUSED);
    assertThat(write(visit, Map.of("note", "다시 오지 말라고 함"), false)).isEmpty();
    assertThat(days.visit().next()).isPresent();
    assertThat(days.visit().state()).isEqualTo(VisitState.DONE);
  }

  @Test
  void plansVisitsAndRecordsAreHandedOutAndErasedWithTheirHousehold() {
    Visit visit = visited(VisitResult.MET);
    write(visit, SENIOR, false);
    List<Exported> all =
        new Exporting(days.centre.memory, days.centre.hash, days.centre.clock).of(home);
    assertThat(all).extracting(Exported::kind).contains("plan", "visit", "vrec");
    assertThat(all)
        .anyMatch(record -> record.fields().values().stream().anyMatch(v -> v.contains("혼자 지내")));

    Erasing erasing =
        new Erasing(
            days.centre.memory,
            days.centre.hash,
            nobodyVisits -> true,
            days.centre.clock,
            new CountedIds());
    while (erasing.erase(home, "somebody").left()) {
      // A page a call.
    }
    assertThat(days.centre.memory.query(Household.partition(home), "", 100))
        .extracting(Item::key)
        .allMatch(key -> key.sort().equals(Erasing.NOTE_SORT));
    days.tick();
    assertThat(days.visits()).isEmpty();
  }

  /** The visit, with what came of it. */
  private Visit visited(VisitResult result) {
    days.tick();
    Visit visit = days.visit();
    days.centre.clock.advance(
        Duration.between(days.centre.clock.instant(), visit.start().orElseThrow()));
    new VisitOrders(
            days.centre.memory,
            new TableAreas(days.centre.memory, days.centre.clock),
            days.centre.visits,
            days.centre.mishaps,
            days.centre.clock,
            new CountedIds())
        .result(visit.key(), result, planner());
    return days.visit();
  }

  private List<Problem> write(Visit visit, Map<String, String> values, boolean replace) {
    return write(visit, values, replace, EnumSet.allOf(FieldGroup.class));
  }

  private List<Problem> write(
      Visit visit, Map<String, String> values, boolean replace, Set<FieldGroup> mine) {
    return records().write(visit.key(), values, replace, mine, planner());
  }

  private VisitRecords records() {
    return new VisitRecords(
        days.centre.memory, days.centre.visits, days.centre.clock, new CountedIds());
  }

  private Staff planner() {
    return new TableAreas(days.centre.memory, days.centre.clock)
        .dong(DemoDong.CODE)
        .staff(days.centre.hash.of(DemoDong.sms(DemoDong.PLANNER).canonical()))
        .orElseThrow();
  }
}
