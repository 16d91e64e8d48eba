package kr.salpim.bench.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.MemberMark;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.household.Sex;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;

/**
 * A dong of a gu with 420,000 people and 16 dong: 33,000 of 65 and more or turning it, 2,000 births
 * a year, 3,000 in health groups; and as many staff as can visit all that is owed.
 */
final class Population {

  static final int DONGS_OF_GU = 16;
  private static final int AGED = 33_000 / DONGS_OF_GU;
  private static final int BIRTHS = 2_000 / DONGS_OF_GU;
  private static final int IN_GROUPS = 3_000 / DONGS_OF_GU;

  /** 65 to 95 years old within the year. */
  private static final int AGED_DAYS = 365 * 31;

  private final Table table;
  private final KeyedHash hash;
  private final Random random = new Random(20_261_123);
  private final LocalDate first;
  private int households;

  Population(Table table, KeyedHash hash, LocalDate first) {
    this.table = table;
    this.hash = hash;
    this.first = first;
  }

  int households() {
    return households;
  }

  static String code(int dong) {
    return "11530%05d".formatted(10_000 + dong * 100);
  }

  void settle(int dong) {
    String code = code(dong);
    put(Dong.nameItem(code, "모의%d동".formatted(dong + 1)));
    hire(code, Role.TEAM_LEAD, 1);
    hire(code, Role.PLANNER, 10);
    hire(code, Role.NURSE, 6);
    hire(code, Role.OFFICER, 8);
    for (int n = 0; n < AGED; n++) {
      LocalDate birth = first.minusYears(64).minusDays(random.nextInt(AGED_DAYS));
      aged(code, birth, n);
    }
    for (int n = 0; n < BIRTHS; n++) {
      LocalDate day = first.plusDays(random.nextInt(365));
      Member mother =
          new Member("산모" + n, Sex.FEMALE, Optional.empty(), "", phone(), Optional.of(day));
      Member child = Member.of("아기" + n, Optional.of(day), Optional.empty());
      household(code, List.of(mother, child), HouseholdType.OTHER);
    }
  }

  /** Of ten in health groups one is visited weekly, three monthly and six twice a year. */
  private void aged(String code, LocalDate birth, int n) {
    Member member = Member.of("어른" + n, Optional.of(birth), phone());
    // About one in three lives alone.
    boolean alone = n % 3 == 0;
    HouseholdType type = alone ? HouseholdType.LIVING_ALONE : HouseholdType.OTHER;
    String id = household(code, List.of(member), type);
    if (n < IN_GROUPS) {
      String group =
          switch (n % 10) {
            case 0 -> "HEALTH_INTENSIVE";
            case 1, 2, 3 -> "HEALTH_REGULAR";
            default -> "HEALTH_SELF";
          };
      put(
          new Enrolment(
                  id,
                  group,
                  MemberMark.of(hash, id, member),
                  first,
                  Optional.empty(),
                  "nurse",
                  new Secret("방문건강"),
                  Centre.START)
              .toItem());
    }
  }

  private Optional<String> phone() {
    return Optional.of("+8210%08d".formatted(40_000_000 + households));
  }

  private String household(String code, List<Member> members, HouseholdType type) {
    String id = hash.of("resident|" + households++);
    Profile profile =
        new Profile(
            members,
            Optional.empty(),
            type,
            Housing.RENT,
            new Consent(true, false, Optional.of(first)),
            false,
            false);
    Household household =
        new Household(
            id,
            code,
            Optional.empty(),
            0,
            Standing.ACTIVE,
            Level.ORDINARY,
            Optional.empty(),
            Optional.empty(),
            List.of());
    put(household.toItem().secret(Household.PROFILE, profile.toSecret()).build());
    table.write(Replan.soon(id, Centre.START));
    return id;
  }

  private void hire(String code, Role role, int count) {
    for (int n = 0; n < count; n++) {
      String phone = "+8210%s%d%02d".formatted(code.substring(5), role.ordinal() % 10, n);
      var address = DemoDong.sms(phone);
      String token = hash.of(address.canonical());
      put(new Staff(code, role, token, new Secret("직원"), address, Optional.empty()).toItem());
    }
  }

  private void put(Item item) {
    table.write(new Change.Put(item, Condition.always()));
  }
}
