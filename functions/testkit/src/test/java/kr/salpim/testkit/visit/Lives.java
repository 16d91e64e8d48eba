package kr.salpim.testkit.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Sex;
import kr.salpim.domain.household.Standing;
import kr.salpim.testkit.centre.DemoDong;

/** Households, and what becomes of them, drawn from a seed. */
final class Lives {

  private static final List<String> BY_HAND =
      List.of(
          "HEALTH_INTENSIVE",
          "HEALTH_REGULAR",
          "HEALTH_SELF",
          "POVERTY_CRISIS",
          "MATERNAL_RISK_AFTER",
          "HOME_CARE_CHILD",
          "BIRTH_MORE");

  private final Random random;
  private final PlannedYears years;
  private int born;

  Lives(long seed, PlannedYears years) {
    this.random = new Random(seed);
    this.years = years;
  }

  void begin(int households) {
    for (int n = 0; n < households; n++) {
      String id = years.create("household " + n, profile(n));
      if (random.nextInt(2) == 0) {
        enrol(id);
      }
    }
    years.settle();
  }

  private Profile profile(int n) {
    List<Member> members = new ArrayList<>();
    for (int m = 0; m <= random.nextInt(3); m++) {
      members.add(member("사람" + n + "번" + m));
    }
    return new Profile(
        members,
        Optional.empty(),
        random.nextInt(3) == 0 ? HouseholdType.LIVING_ALONE : HouseholdType.OTHER,
        random.nextInt(4) == 0 ? Housing.BASEMENT : Housing.RENT,
        Consent.unasked(),
        false,
        random.nextInt(8) == 0);
  }

  /** Somebody about to turn 65 or 70, of middle age, expecting, a small child, or born on 29.2. */
  private Member member(String name) {
    LocalDate birth =
        switch (random.nextInt(6)) {
          case 0 -> years.today().minusYears(65).plusDays(random.nextInt(2_000));
          case 1 -> years.today().minusYears(70).plusDays(random.nextInt(2_000));
          case 2 -> years.today().minusYears(38).minusDays(random.nextInt(10_000));
          case 3 -> years.today().minusDays(random.nextInt(1_500));
          case 4 -> LocalDate.of(random.nextBoolean() ? 1964 : 1960, 2, 29);
          default -> years.today().minusYears(30);
        };
    Optional<LocalDate> due =
        random.nextInt(6) == 0
            ? Optional.of(years.today().plusDays(random.nextInt(280)))
            : Optional.empty();
    return new Member(name, Sex.UNKNOWN, Optional.of(birth), "", Optional.empty(), due);
  }

  private void enrol(String id) {
    int members = years.home(id).profile().members().size();
    String programme = BY_HAND.get(random.nextInt(BY_HAND.size()));
    years.enrolments.enrol(
        id, programme, random.nextInt(members), years.today().plusDays(random.nextInt(5)));
  }

  /** One thing happens to one household, or to one of the staff. */
  void happens() {
    String id = years.households.get(random.nextInt(years.households.size()));
    String other = years.households.get(random.nextInt(years.households.size()));
    switch (random.nextInt(12)) {
      case 0 -> enrol(id);
      case 1 -> years.enrolments.of(id).stream().findFirst().ifPresent(years.enrolments::leaves);
      case 2 -> corrected(id);
      case 3 -> grows(id);
      case 4 -> years.moves(id, random.nextBoolean() ? DemoDong.CODE : PlannedYears.OTHER_DONG);
      case 5 -> years.merge(id, other);
      case 6 -> years.part(id);
      case 7 -> years.stands(id, Standing.DIED);
      case 8 -> years.stands(id, Standing.ACTIVE);
      case 9 -> careful(id);
      case 10 -> years.stands(id, Standing.WHEREABOUTS_UNKNOWN);
      default -> staff();
    }
  }

  private void staff() {
    List<Staff> all = years.staff(DemoDong.CODE);
    Staff who = all.get(random.nextInt(all.size()));
    long there = all.stream().filter(s -> s.role() == who.role() && s.left().isEmpty()).count();
    if (there > 4) {
      years.leaves(who, years.today());
    } else if (there > 1) {
      years.away(who, years.today(), years.today().plusDays(random.nextInt(14)));
    }
  }

  private void corrected(String id) {
    Profile before = years.home(id).profile();
    List<Member> members = new ArrayList<>(before.members());
    Member first = members.get(0);
    LocalDate birth = first.birth().orElseThrow().minusDays(random.nextInt(700));
    members.set(
        0,
        new Member(
            first.name(), first.sex(), Optional.of(birth), "", Optional.empty(), first.due()));
    years.change(id, with(before, members, before.caution()));
  }

  private void grows(String id) {
    Profile before = years.home(id).profile();
    List<Member> members = new ArrayList<>(before.members());
    if (members.size() < Profile.MAX_MEMBERS) {
      members.add(
          Member.of("아기" + born++, Optional.of(years.today().minusDays(3)), Optional.empty()));
    }
    years.change(id, with(before, members, before.caution()));
  }

  private void careful(String id) {
    Profile before = years.home(id).profile();
    years.change(id, with(before, before.members(), !before.caution()));
  }

  private static Profile with(Profile before, List<Member> members, boolean caution) {
    return new Profile(
        members,
        before.residence(),
        before.type(),
        before.housing(),
        before.consent(),
        caution,
        before.careCrisis());
  }
}
