package kr.salpim.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.ladder.LadderRole;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

class DemoDongTest {

  private final DemoDong demo =
      DemoDong.shipped(new ObjectMapper().registerModule(new Jdk8Module()));
  private final MemoryTable table = new MemoryTable();
  private final AtomicInteger counted = new AtomicInteger();
  private final Ids ids = () -> "id-" + counted.incrementAndGet();
  private final TableAreas areas = new TableAreas(table, Clock.systemUTC());

  /** Who stands in for a planner that is away is left out: nobody in the demo is. */
  private static final Set<LadderRole> SUBSTITUTES =
      EnumSet.of(LadderRole.OFFICER, LadderRole.COUNSELLOR);

  @Test
  void everyRoleOfTheLadderIsTakenOnce() {
    List<String> roles =
        demo.people().stream()
            .map(DemoDong.Person::role)
            .filter(Role::staff)
            .map(Enum::name)
            .toList();

    assertThat(roles).doesNotHaveDuplicates();
    assertThat(Arrays.stream(LadderRole.values()))
        .filteredOn(role -> !SUBSTITUTES.contains(role) && isRole(role))
        .extracting(Enum::name)
        .isSubsetOf(roles);
  }

  private static boolean isRole(LadderRole step) {
    return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(step.name()));
  }

  @Test
  void theNeighbourLooksAfterTheHouseholdOfTheResident() {
    load();

    Optional<String> hers = contact("+821000000101").household();
    assertThat(hers).isPresent();
    assertThat(contact("+821000000102").household()).isEqualTo(hers);
    assertThat(table.get(Household.key(hers.get())).map(Home::from))
        .hasValueSatisfying(
            home -> {
              assertThat(home.household().zone()).contains("1구역");
              assertThat(home.profile().type()).isEqualTo(HouseholdType.LIVING_ALONE);
            });
  }

  @Test
  void theDistrictOfficesPeopleLookAfterTheDongToo() {
    load();

    assertThat(areas.dong(demo.dong().code()).staff())
        .filteredOn(person -> person.dong().equals(demo.office().code()))
        .extracting(Staff::role)
        .containsExactlyInAnyOrder(Role.NIGHT_DESK, Role.ON_CALL);
  }

  @Test
  void theExamplesAreAsOldOnEveryDay() {
    String file = Examples.find("signals.csv", Instant.parse("2027-01-31T16:00:00Z")).orElseThrow();

    assertThat(file).contains("E-2027-02-01-1,POWER_CUT,2027-01-11,박순자").doesNotContain("{");
    assertThat(Examples.find("guro4.json", Instant.EPOCH)).isEmpty();
  }

  @Test
  void everybodyHasANumberOfTheUnassignedRange() {
    assertThat(demo.people())
        .allSatisfy(person -> assertThat(person.phone()).matches("\\+821000000[0-9]{3}"));
  }

  @Test
  void itsStaffAndAccountsAreSetUp() {
    load();

    assertThat(areas.dong(demo.dong().code()).name()).isEqualTo("구로4동");
    assertThat(areas.dong(demo.dong().code()).staff())
        .hasSize((int) demo.people().stream().filter(DemoDongTest::worksThere).count());
    assertThat(demo.channels())
        .allSatisfy(channel -> assertThat(areas.find(channel, "demo")).isPresent());
  }

  private static boolean worksThere(DemoDong.Person person) {
    return person.role().staff() || person.role() == Role.HELPER;
  }

  @Test
  void aRefusalOutlivesTheNextStart() {
    load();
    String token = "phone|+821000000101";
    Value at = new Value.Num(Instant.EPOCH.toEpochMilli());
    table.write(
        new Change.Update(
            Contact.key(token),
            Map.of(Contact.OPTED_OUT, at),
            Map.of(),
            Set.of(),
            Condition.present()));
    load();

    assertThat(table.get(Contact.key(token)).map(Contact::from).orElseThrow().optedOut())
        .isPresent();
  }

  private void load() {
    new DemoLoader(table, text -> text, Clock.systemUTC(), ids).load(demo);
  }

  private Contact contact(String phone) {
    return table.get(Contact.key("phone|" + phone)).map(Contact::from).orElseThrow();
  }
}
