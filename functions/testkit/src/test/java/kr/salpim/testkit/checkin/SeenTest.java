package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.VolunteerGroup;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitOrders;
import kr.salpim.domain.visit.VisitRefusal;
import kr.salpim.domain.visit.VisitResult;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.domain.visit.VisitStep;
import kr.salpim.domain.visit.Visitor;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody else sees or hears the neighbour: all that is open of them ends in that write. */
class SeenTest {

  private static final String OLD = "+821000000501";
  private static final String OTHER = "+821000000502";
  private static final String SECOND = "+821000000203";
  private static final String FOUND = "안부가 확인되었어요";

  private final Street street = new Street();
  private final TableAreas areas = new TableAreas(street.centre.memory, street.centre.clock);
  private final String day = street.today().plusDays(1).toString();

  @AfterEach
  void nothingFailed() {
    assertThat(street.centre.mishaps.failed).hasValue(0);
    assertThat(street.rounds()).noneMatch(Round::open);
    assertThat(street.centre.memory.all())
        .as("nobody is asked after any longer")
        .noneMatch(item -> item.key().sort().startsWith(Chase.SORT + "#"));
  }

  @Test
  void whomStaffMeetOnAVisitIsNotAskedAfterAnyLonger() {
    String household = asked("14:30");
    assertThat(visited(household, VisitResult.MET)).isEmpty();
    Round.Closed how = street.round(household, day).closed().orElseThrow();
    assertThat(how.outcome()).as("in the same write").isEqualTo(Outcome.VISITED);
    assertThat(how.ending()).isEqualTo(Ending.REACHED);
    assertThat(how.by()).contains(planner().token());
    street.until(day + "T22:00");
    for (String phone : List.of(VOLUNTEER, SUBSTITUTE)) {
      assertThat(heard(phone, FOUND)).as(phone).isOne();
    }
    assertThat(street.alerts()).isEmpty();
    street.says(VOLUNTEER, "1");
    assertThat(street.received(VOLUNTEER)).last().asString().contains("기다리는 질문이 없어요");
  }

  @ParameterizedTest
  @EnumSource(
      value = VisitResult.class,
      names = {"ABSENT", "REFUSED", "NOT_FOUND"})
  void noOtherResultIsAProofOfLife(VisitResult result) {
    String household = asked("14:30");
    visited(household, result);
    assertThat(street.round(household, day).open()).isTrue();
    street.says(SUBSTITUTE, "2");
  }

  @Test
  void ofAMergedHouseholdAllRoundsEnd() {
    String one = street.neighbour("김순자", OLD);
    String other = street.neighbour("박말례", OTHER);
    street.volunteer(SECOND, VolunteerGroup.WATCHER);
    street.tie(one, WEEKDAYS);
    street.tie(SECOND, other, WEEKDAYS);
    street.until(day + "T10:30");
    new Merging(street.centre.memory, street.centre.clock, new CountedIds()).merge(other, one, "t");
    visited(one, VisitResult.MET);
    assertThat(outcomes()).containsExactly(Outcome.VISITED, Outcome.VISITED);
    street.until(day + "T22:00");
    assertThat(heard(VOLUNTEER, FOUND)).isOne();
    assertThat(heard(SECOND, FOUND)).isOne();
  }

  @Test
  void whomAPartnerSawIsNotAskedAfterAnyLonger() {
    String household = asked("10:30");
    seenByPartner(household, street.centre.clock.instant());
    street.until(day + "T22:00");
    assertThat(outcomes()).containsExactly(Outcome.SEEN_BY_PARTNER);
    assertThat(heard(VOLUNTEER, FOUND)).isOne();
  }

  private void seenByPartner(String household, Instant at) {
    Instant now = street.centre.clock.instant();
    street.centre.memory.writeAll(
        street
            .centre
            .checks
            .proofOfLife()
            .seenByPartner(
                List.of(household), at, "partner:x", new Turn(areas.dong(DemoDong.CODE), now, now)),
        "partner");
  }

  @Test
  void aSightOfTheMorningDoesNotEndTheRoundThatTheWeatherAskedForLater() {
    String household = askedTwice();
    seenByPartner(household, street.centre.clock.instant().minus(Duration.ofMinutes(20)));
    assertThat(street.rounds())
        .filteredOn(Round::open)
        .singleElement()
        .satisfies(round -> assertThat(round.warning()).isTrue());
    street.says(OLD, "안녕하세요");
  }

  /** Not met the day before; now one round of the day is open, and another for the weather. */
  private String askedTwice() {
    String household = asked("10:30");
    street.says(VOLUNTEER, "3 교회에 가셨대요");
    String next = LocalDate.parse(day).plusDays(1).toString();
    street.until(next + "T10:30").says(DemoDong.PLANNER, "폭염 안부").until(next + "T10:45");
    assertThat(street.rounds()).filteredOn(Round::open).hasSize(2);
    assertThat(street.round(household, next).misses()).isOne();
    return household;
  }

  @Test
  void aMessageEndsTheRoundOfTheDayAndThatForTheWeather() {
    askedTwice();
    street.says(OLD, "안녕하세요");
    assertThat(street.rounds()).noneMatch(Round::open);
    street.until(street.today() + "T22:00");
    assertThat(heard(VOLUNTEER, "다시 여쭙니다")).isZero();
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void aVisitEndsTheRoundOfTheDayAndThatForTheWeather() {
    String household = askedTwice();
    assertThat(visited(household, VisitResult.MET)).isEmpty();
    assertThat(street.rounds()).noneMatch(Round::open);
  }

  @Test
  void whereOneOfTwoRoundsEndsTheOtherIsStillEndedByAMessage() {
    askedTwice();
    street.says(VOLUNTEER, "11-1");
    assertThat(street.rounds()).filteredOn(Round::open).hasSize(1);
    street.says(OLD, "안녕하세요");
  }

  private String asked(String time) {
    String household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS);
    street.until(day + "T" + time);
    return household;
  }

  private List<Outcome> outcomes() {
    return street.rounds().stream()
        .flatMap(round -> round.closed().stream())
        .map(Round.Closed::outcome)
        .toList();
  }

  private long heard(String phone, String words) {
    return street.received(phone).stream().filter(text -> text.contains(words)).count();
  }

  private Staff planner() {
    return areas.dong(DemoDong.CODE).staff().stream()
        .filter(person -> person.role() == Role.PLANNER)
        .findFirst()
        .orElseThrow();
  }

  /** Planner and team lead were to be there an hour ago, and the planner says what came of it. */
  private Optional<VisitRefusal> visited(String household, VisitResult result) {
    Instant now = street.centre.clock.instant();
    Visit visit =
        new Visit(
            household,
            "AGE_65",
            "seen",
            DemoDong.CODE,
            Optional.empty(),
            street.today(),
            street.today().plusDays(30),
            VisitState.PLANNED,
            0,
            Optional.of(now.minusSeconds(3600)),
            60,
            List.of(visitor(Role.PLANNER), visitor(Role.TEAM_LEAD)),
            false,
            Optional.empty(),
            List.of(),
            Optional.of(new Visit.Next(VisitStep.MORNING, now)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    street.centre.memory.write(
        VisitItem.planned(visit.edit().note(now, What.PLANNED, "", "").done()));
    return new VisitOrders(
            street.centre.memory,
            areas,
            street.centre.visits,
            street.centre.mishaps,
            street.centre.clock,
            new CountedIds())
        .result(visit.key(), result, planner());
  }

  private Visitor visitor(Role role) {
    Staff person =
        areas.dong(DemoDong.CODE).staff().stream()
            .filter(one -> one.role() == role)
            .findFirst()
            .orElseThrow();
    return new Visitor(person.token(), role, Visitor.Reply.YES);
  }
}
