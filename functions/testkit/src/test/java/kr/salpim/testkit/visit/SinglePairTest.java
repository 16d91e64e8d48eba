package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.MemberMark;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.Test;

/** One planner and one nurse, who are both away for weeks: what they miss is listed, all of it. */
class SinglePairTest {

  private static final LocalDate FIRST = LocalDate.ofInstant(Centre.START, WorkingDays.SEOUL);
  private static final LocalDate LAST = FIRST.plusWeeks(9);

  /** Overdue is known by the week after a window. */
  private static final int KNOWN_DAYS = 8;

  @Test
  void eachWindowHasOneVisitInsideItOrListedAsOverdue() {
    Seeds.each(
        3,
        seed -> {
          Days days = new Days();
          days.office.nobodyIs(Role.CARE_CRISIS);
          LocalDate from = FIRST.plusDays(10 + seed % 7);
          for (String phone : List.of(DemoDong.PLANNER, Office.NURSE)) {
            days.office.away(phone, from, from.plusWeeks(3), Optional.empty());
          }
          List<String> owed = new ArrayList<>();
          for (int n = 0; n < 4; n++) {
            owed.addAll(weekly(days, n, FIRST.plusDays((seed + n) % 7)));
          }
          days.tick();
          days.until(LAST + "T12:00");
          assertThat(seen(days)).as("seed " + seed).isEqualTo(owed.stream().sorted().toList());
          long overdue =
              days.visits().stream().filter(visit -> judged(days, visit, "seed " + seed)).count();
          assertThat(overdue).as("seed " + seed).isGreaterThan(8);
          assertThat(days.centre.mishaps.failed).hasValue(0);
        });
  }

  /** Those whose window opened until now, of whom nobody may be missing. */
  private static List<String> seen(Days days) {
    return days.visits().stream()
        .filter(visit -> visit.planned() && !visit.opens().isAfter(LAST))
        .map(visit -> ByHand.line(visit.programme(), visit.opens(), visit.closes()))
        .sorted()
        .toList();
  }

  /** Whether it is overdue; nobody ever says 시작, so that each is in the end. */
  private static boolean judged(Days days, Visit visit, String which) {
    Item item = days.centre.memory.get(visit.key()).orElseThrow();
    assertThat(item.text(Attributes.BOARD)).as(which).contains(VisitItem.list(visit.dong()));
    assertThat(item.text(Attributes.CLOCK)).as(which + ": nobody looks").isPresent();
    visit
        .start()
        .map(at -> LocalDate.ofInstant(at, WorkingDays.SEOUL))
        .ifPresent(day -> assertThat(day).as(which).isBetween(visit.opens(), visit.closes()));
    boolean overdue = visit.record().stream().anyMatch(e -> e.what() == What.OVERDUE);
    if (visit.closes().plusDays(KNOWN_DAYS).isBefore(LAST)) {
      assertThat(overdue).as("%s, %s", which, visit).isTrue();
    }
    return overdue;
  }

  private static List<String> weekly(Days days, int n, LocalDate since) {
    Member who = Member.of("어른" + n, Optional.of(LocalDate.of(1940, 1, 1 + n)), Optional.empty());
    String id = days.household(Profile.of(List.of(who), Optional.empty()));
    Home home = days.home(id);
    Enrolment enrolment =
        new Enrolment(
            id,
            "HEALTH_INTENSIVE",
            MemberMark.of(days.centre.hash, id, home.profile().members().get(0)),
            since,
            Optional.empty(),
            "t",
            new Secret("r"),
            Centre.START);
    days.centre.memory.write(new Change.Put(enrolment.toItem(), Condition.always()));
    days.centre.memory.write(Replan.soon(id, Centre.START));
    return new ByHand(FIRST, LAST).group(enrolment);
  }
}
