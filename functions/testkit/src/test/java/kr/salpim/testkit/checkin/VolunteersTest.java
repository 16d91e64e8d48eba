package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.checkin.Ties;
import kr.salpim.domain.checkin.Volunteers;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.VolunteerGroup;
import kr.salpim.domain.tie.Worked;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** People begin to look after neighbours, bring their papers, and leave. */
class VolunteersTest {

  private static final String OLD = "+821000000501";
  private static final String NEW = "+821000000203";
  private static final String ELSEWHERE = "1153056000";

  private final Street street = new Street();
  private final Volunteers volunteers =
      new Volunteers(street.centre.memory, street.centre.clock, new CountedIds());

  private Volunteer wished(String dong, String phone, VolunteerGroup group, Papers papers) {
    return new Volunteer(
        dong,
        street.token(phone),
        group,
        new Secret("정살핌"),
        DemoDong.sms(phone),
        papers,
        Optional.empty(),
        Worked.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private Volunteer stored(String phone) {
    return volunteers.find(DemoDong.CODE, street.token(phone)).orElseThrow();
  }

  private Optional<Contact> contact(String phone) {
    return street.centre.memory.get(Contact.key(street.token(phone))).map(Contact::from);
  }

  @Test
  void newPapersLeaveWhatWasWorkedAndPlannedAsItIs() {
    street.tie(street.neighbour("김순자", OLD), WEEKDAYS);
    street.until(street.today().plusDays(1) + "T10:30");
    Volunteer before = stored(VOLUNTEER);
    assertThat(before.worked().minutes()).isNotEmpty();

    LocalDate insured = street.today().plusYears(2);
    Papers papers = new Papers(Optional.empty(), Optional.of(insured), Optional.empty());
    Volunteer wished = wished(DemoDong.CODE, VOLUNTEER, VolunteerGroup.CARE_CORPS, papers);
    assertThat(volunteers.set(wished)).isEqualTo(Volunteers.Result.SET);

    Volunteer after = stored(VOLUNTEER);
    assertThat(after.group()).isEqualTo(VolunteerGroup.CARE_CORPS);
    assertThat(after.papers().insured()).contains(insured);
    assertThat(after.papers().trained()).isEqualTo(before.papers().trained());
    assertThat(after.worked()).isEqualTo(before.worked());
    assertThat(after.planned()).isEqualTo(before.planned());
    assertThat(after.due()).isEqualTo(before.due());
    assertThat(after.version()).isEqualTo(before.version() + 1);
  }

  @Test
  void newPapersLetWhoeverLeavesLeaveOnTheirDay() {
    LocalDate day = street.today().plusDays(20);
    volunteers.leave(DemoDong.CODE, street.token(VOLUNTEER), day);
    volunteers.set(wished(DemoDong.CODE, VOLUNTEER, VolunteerGroup.WATCHER, Papers.none()));
    assertThat(stored(VOLUNTEER).left()).contains(day);
    street.until(day + "T12:00");
    volunteers.set(wished(DemoDong.CODE, VOLUNTEER, VolunteerGroup.WATCHER, Papers.none()));
    assertThat(stored(VOLUNTEER).left()).as("is back").isEmpty();
  }

  @Test
  void somebodyNewStandsOnNoClockBeforeTheyAreTied() {
    volunteers.set(wished(DemoDong.CODE, NEW, VolunteerGroup.WATCHER, Papers.none()));
    assertThat(stored(NEW).due()).isEmpty();
    assertThat(contact(NEW).flatMap(Contact::role)).contains(Role.VOLUNTEER);
    assertThat(volunteers.of(DemoDong.CODE)).hasSize(3);
  }

  @Test
  void whomTheCentreKnowsAsMoreStaysThat() {
    for (String phone : new String[] {DemoDong.PLANNER, DemoDong.RESIDENT}) {
      Optional<Contact> before = contact(phone);
      volunteers.set(wished(DemoDong.CODE, phone, VolunteerGroup.WATCHER, Papers.none()));
      assertThat(contact(phone)).isEqualTo(before);
      assertThat(stored(phone).name().reveal()).isEqualTo("정살핌");
    }
  }

  @Test
  void whatSomebodyRefusedStaysRefused() {
    Contact contact = wished(DemoDong.CODE, NEW, VolunteerGroup.WATCHER, Papers.none()).toContact();
    Instant refused = street.centre.clock.instant();
    Contact writer =
        new Contact(
            contact.token(),
            contact.address(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(refused),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    street.centre.memory.write(new Change.Put(writer.toItem(), Condition.always()));
    volunteers.set(wished(DemoDong.CODE, NEW, VolunteerGroup.WATCHER, Papers.none()));
    assertThat(contact(NEW).flatMap(Contact::role)).contains(Role.VOLUNTEER);
    assertThat(contact(NEW).flatMap(Contact::optedOut).map(Instant::toEpochMilli))
        .contains(refused.toEpochMilli());
  }

  @Test
  void nobodyLooksAfterNeighboursInTwoDongsAtOnce() {
    Volunteer there = wished(ELSEWHERE, VOLUNTEER, VolunteerGroup.WATCHER, Papers.none());
    assertThat(volunteers.set(there)).isEqualTo(Volunteers.Result.ELSEWHERE);
    volunteers.leave(DemoDong.CODE, street.token(VOLUNTEER), street.today());
    assertThat(volunteers.set(there)).isEqualTo(Volunteers.Result.SET);
    assertThat(contact(VOLUNTEER).flatMap(Contact::dong)).contains(ELSEWHERE);
  }

  @Test
  void afterWhoeverLeftTheSubstituteGoes() {
    String household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS);
    assertThat(volunteers.leave(DemoDong.CODE, street.token(VOLUNTEER), street.today()))
        .isEqualTo(Volunteers.Result.LEFT);
    assertThat(contact(VOLUNTEER).flatMap(Contact::role)).isEmpty();
    assertThat(contact(VOLUNTEER).flatMap(Contact::name)).isEmpty();

    street.until(street.today().plusDays(1) + "T10:01");
    assertThat(street.received(VOLUNTEER)).isEmpty();
    assertThat(street.received(SUBSTITUTE)).hasSize(1);
  }

  @Test
  void nobodyIsTiedToMoreThanAreReadWhenTheirDayIsPlanned() {
    Tie tie = street.tie(street.neighbour("김순자", OLD), WEEKDAYS);
    for (int n = 1; n < Ties.MAX; n++) {
      Tie other =
          new Tie(
              tie.dong(),
              tie.volunteer(),
              "other" + n,
              tie.substitute(),
              tie.times(),
              false,
              Optional.empty(),
              tie.start(),
              Optional.empty(),
              0,
              Optional.empty());
      street.centre.memory.write(new Change.Put(other.toItem(), Condition.absent()));
    }
    assertThat(street.ties.set(tie)).isEmpty();
    Tie more =
        new Tie(
            tie.dong(),
            tie.volunteer(),
            street.neighbour("박순자", "+821000000502"),
            tie.substitute(),
            tie.times(),
            false,
            Optional.empty(),
            tie.start(),
            Optional.empty(),
            0,
            Optional.empty());
    assertThat(street.ties.set(more))
        .extracting(problem -> problem.field() + " " + problem.reason())
        .containsExactly("volunteer too-many");
  }

  @Test
  void whoeverLeavesLaterIsKnownUntilThen() {
    volunteers.leave(DemoDong.CODE, street.token(VOLUNTEER), street.today().plusDays(9));
    assertThat(contact(VOLUNTEER).flatMap(Contact::role)).contains(Role.VOLUNTEER);
    assertThat(stored(VOLUNTEER).present(street.today().plusDays(8))).isTrue();
    assertThat(stored(VOLUNTEER).present(street.today().plusDays(9))).isFalse();
    assertThat(volunteers.leave(DemoDong.CODE, street.token(NEW), street.today()))
        .isEqualTo(Volunteers.Result.UNKNOWN);
  }
}
