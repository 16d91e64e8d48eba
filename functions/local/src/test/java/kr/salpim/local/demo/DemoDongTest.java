package kr.salpim.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

class DemoDongTest {

  private final DemoDong demo =
      DemoDong.shipped(new ObjectMapper().registerModule(new Jdk8Module()));
  private final MemoryTable table = new MemoryTable();
  private final TableAreas areas = new TableAreas(table, Clock.systemUTC());

  @Test
  void thereIsOnePersonOfEachRole() {
    assertThat(demo.people())
        .extracting(DemoDong.Person::role)
        .containsExactlyInAnyOrder(Role.values());
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
        .hasSize((int) Arrays.stream(Role.values()).filter(Role::staff).count());
    assertThat(demo.channels())
        .allSatisfy(channel -> assertThat(areas.find(channel, "demo")).isPresent());
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
    new DemoLoader(table, text -> text).load(demo);
  }
}
