package kr.salpim.bench.checkins;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.checkin.Ties;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.VolunteerGroup;
import kr.salpim.domain.tie.Worked;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;

/** The volunteers of a dong and those they look after. */
final class Neighbourhood {

  private static final int OFTEN = 75;
  private static final int AWAY_DAYS = 7;
  private static final int DAYS_A_WEEK = 3;
  private static final List<DayOfWeek> WEEK =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  /** Somebody and the days on which they can. */
  record Helper(String phone, String token, VolunteerGroup group, List<DayOfWeek> days) {}

  private final LivingDong dong;
  private final Random random;
  private final Households households;
  private final Ties ties;
  private final LocalDate today;
  private final Optional<LocalDate> end;
  private int people;

  /**
   * @param days for so many days from tomorrow on neighbours are asked after
   */
  Neighbourhood(LivingDong dong, int days) {
    this.dong = dong;
    this.random = dong.random;
    households = new Households(dong.memory, dong.centre.hash, dong.centre.clock, new CountedIds());
    ties = dong.centre.checks.ties(dong.memory, dong.centre.clock, new CountedIds());
    today = LocalDate.ofInstant(dong.centre.clock.instant(), WorkingDays.SEOUL);
    end = Optional.of(today.plusDays(days + 1L));
  }

  /**
   * A tenth of the volunteers look after one neighbour each; the others share the rest, whoever is
   * of the 우리동네돌봄단 twice as many as an 이웃살피미.
   */
  void settle(int volunteers, int neighbours) {
    List<Helper> all = new ArrayList<>();
    for (int n = 0; n < volunteers; n++) {
      all.add(helper(group(n), habit(), papers()));
      if (random.nextInt(33) == 0) {
        away(all.get(n));
      }
    }
    List<Helper> shares = new ArrayList<>();
    all.stream().filter(one -> one.group() != VolunteerGroup.GOOD_NEIGHBOUR).forEach(shares::add);
    all.stream().filter(one -> one.group() == VolunteerGroup.CARE_CORPS).forEach(shares::add);
    List<Helper> ones =
        all.stream().filter(one -> one.group() == VolunteerGroup.GOOD_NEIGHBOUR).toList();
    for (int n = 0; n < neighbours; n++) {
      Helper helper = n < ones.size() ? ones.get(n) : shares.get(n % shares.size());
      tie(helper, times(helper), substitute(all, helper), random.nextInt(100) < 15);
    }
  }

  private static VolunteerGroup group(int n) {
    return switch (n % 10) {
      case 0 -> VolunteerGroup.GOOD_NEIGHBOUR;
      case 1, 2, 3 -> VolunteerGroup.CARE_CORPS;
      default -> VolunteerGroup.WATCHER;
    };
  }

  private People.Habit habit() {
    int of = random.nextInt(100);
    return of < 4 ? People.Habit.NEVER : of < 14 ? People.Habit.LATE : People.Habit.SOON;
  }

  /** Of 33 volunteers one has papers that ended, of whatever group. */
  private Papers papers() {
    Optional<LocalDate> fresh = Optional.of(today.minusDays(random.nextInt(180)));
    return random.nextInt(33) == 0
        ? new Papers(Optional.of(today.minusYears(2)), fresh, fresh)
        : new Papers(fresh, Optional.of(today.plusYears(1)), fresh);
  }

  private Optional<String> substitute(List<Helper> all, Helper helper) {
    Helper other = all.get(random.nextInt(all.size()));
    return Optional.of(other.token())
        .filter(token -> !token.equals(helper.token()) && random.nextInt(5) > 0);
  }

  /** One to three of the helper's days, from morning to evening. */
  private TieTimes times(Helper helper) {
    List<DayOfWeek> days = new ArrayList<>(helper.days());
    Collections.shuffle(days, random);
    int first = Math.floorMod(helper.token().hashCode(), 4) == 0 ? 9 : 10;
    return times(new HashSet<>(days.subList(0, 1 + random.nextInt(DAYS_A_WEEK))), first);
  }

  static TieTimes times(Set<DayOfWeek> days, int first) {
    return new TieTimes(days, LocalTime.of(first, 0), LocalTime.of(first + 8, 0), false);
  }

  Helper helper(VolunteerGroup group, People.Habit habit, Papers papers) {
    String phone = phone();
    String token = dong.centre.hash.of(DemoDong.sms(phone).canonical());
    Volunteer volunteer =
        new Volunteer(
            DemoDong.CODE,
            token,
            group,
            new Secret("이웃" + people),
            DemoDong.sms(phone),
            papers,
            Optional.empty(),
            Worked.none(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);
    dong.memory.write(volunteer.added());
    put(volunteer.toContact().toItem());
    dong.people.volunteer(phone, habit);
    List<DayOfWeek> days = new ArrayList<>(WEEK);
    Collections.shuffle(days, random);
    boolean limited = group == VolunteerGroup.CARE_CORPS;
    return new Helper(phone, token, group, limited ? days.subList(0, DAYS_A_WEEK) : days);
  }

  private void away(Helper helper) {
    LocalDate first = today.plusDays(1 + random.nextInt(AWAY_DAYS));
    LocalDate back = first.plusDays(AWAY_DAYS);
    put(new Absence(DemoDong.CODE, helper.token(), first, back, Optional.empty()).toItem());
  }

  /** Somebody who lives alone. */
  Tie tie(Helper helper, TieTimes times, Optional<String> substitute, boolean direct) {
    String phone = phone();
    dong.people.neighbour(phone, OFTEN);
    Profile profile =
        new Profile(
            List.of(
                Member.of(
                    "김어른" + people, Optional.of(LocalDate.of(1941, 3, 2)), Optional.of(phone))),
            Optional.of(new Residence("모의로 " + people, Optional.of("" + people))),
            HouseholdType.LIVING_ALONE,
            Housing.UNKNOWN,
            new Consent(true, false, Optional.of(today)),
            false,
            false);
    Draft draft =
        new Draft("row-" + people, DemoDong.CODE, Optional.empty(), profile, Optional.empty());
    String household = ((Settled.Created) households.create(draft)).id();
    Tie tie =
        new Tie(
            DemoDong.CODE,
            helper.token(),
            household,
            substitute,
            times,
            direct,
            Optional.empty(),
            today.plusDays(1),
            end,
            0,
            Optional.empty());
    if (!ties.set(tie).isEmpty()) {
      throw new IllegalStateException("refused: " + ties.set(tie));
    }
    return tie;
  }

  private String phone() {
    return "+8210%08d".formatted(50_000_000 + people++);
  }

  private void put(Item item) {
    dong.memory.write(new Change.Put(item, Condition.always()));
  }
}
