package kr.salpim.testkit.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.resource.Benefit;
import kr.salpim.domain.resource.Benefits;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.resource.WelfareResource;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** The directory of help, and what households receive, as they stand in the table. */
class ResourcesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String DONG = "1153055000";
  private static final String GU = "11530";

  private final MemoryTable table = new MemoryTable();
  private final TableResources resources = new TableResources(table);
  private final Benefits benefits = new Benefits(table);

  @Test
  void what_is_near_comes_before_what_is_far() {
    set(row("gu-kitchen", GU, TODAY));
    set(row("side-dishes", DONG, TODAY));
    set(row("elsewhere", "1153056000", TODAY));
    List<String> found = food(TODAY);
    assertEquals(List.of("side-dishes", "gu-kitchen"), found.subList(0, 2));
    assertTrue(found.contains("food-bank-market"), "what is shipped for all of Seoul");
    assertFalse(found.contains("elsewhere"));
  }

  @Test
  void a_row_comes_back_as_it_was_set() {
    WelfareResource row = row("side-dishes", DONG, TODAY);
    set(row);
    assertEquals(Optional.of(row), resources.find(DONG, "side-dishes", TODAY));
  }

  @Test
  void a_later_row_holds_from_its_day_on_and_the_earlier_until_then() {
    set(row("side-dishes", DONG, TODAY));
    WelfareResource later = row("side-dishes", DONG, TODAY.plusDays(7)).ending(TODAY.plusDays(9));
    set(later);
    LocalDate first = resources.find(DONG, "side-dishes", TODAY.plusDays(6)).orElseThrow().from();
    assertEquals(TODAY, first);
    assertEquals(
        TODAY.plusDays(7),
        resources.find(DONG, "side-dishes", TODAY.plusDays(7)).orElseThrow().from());
    assertTrue(food(TODAY.plusDays(9)).contains("side-dishes"));
    assertFalse(food(TODAY.plusDays(10)).contains("side-dishes"), "it ended");
  }

  @Test
  void what_is_shipped_is_ended_by_a_row_of_the_citys_own() {
    WelfareResource shipped = resources.find("11", "food-bank-market", TODAY).orElseThrow();
    set(shipped.ending(TODAY));
    assertTrue(food(TODAY).contains("food-bank-market"));
    assertFalse(food(TODAY.plusDays(1)).contains("food-bank-market"));
  }

  @Test
  void without_a_need_everything_is_listed() {
    set(row("side-dishes", DONG, TODAY));
    List<WelfareResource> all = resources.find(Optional.empty(), DONG, TODAY);
    assertTrue(all.stream().anyMatch(row -> row.needs().contains("LEGAL")));
    assertEquals("side-dishes", all.get(0).id());
  }

  @Test
  void what_a_household_receives_is_found_by_need_and_day() {
    benefit("h1", "b1", "FOOD", Optional.of(TODAY.plusDays(3)));
    benefit("h2", "b2", "FOOD", Optional.empty());
    benefit("h1", "b3", "LEGAL", Optional.empty());
    assertEquals(List.of("b1", "b2"), received("FOOD", TODAY));
    assertEquals(List.of("b2"), received("FOOD", TODAY.plusDays(4)), "b1 has ended");
    assertEquals(List.of(), received("FOOD", TODAY.minusDays(1)), "not begun");
    assertEquals(3, benefits.of(List.of("h1", "h2")).size());
  }

  @Test
  void one_that_ends_is_received_on_its_last_day() {
    benefit("h1", "b1", "FOOD", Optional.empty());
    Benefit standing = benefits.of(List.of("h1")).get(0);
    assertTrue(table.write(benefits.end(standing, TODAY)) instanceof Written.Applied);
    assertEquals(List.of("b1"), received("FOOD", TODAY));
    assertEquals(List.of(), received("FOOD", TODAY.plusDays(1)));
  }

  @Test
  void one_that_was_erased_meanwhile_does_not_come_back_by_being_ended() {
    Benefit gone = new Benefit("h1", "b1", "FOOD", new Secret("반찬"), TODAY, Optional.empty());
    assertTrue(table.write(benefits.end(gone, TODAY)) instanceof Written.Refused);
    assertEquals(List.of(), benefits.of(List.of("h1")));
  }

  private void benefit(String household, String id, String need, Optional<LocalDate> to) {
    Benefit one = new Benefit(household, id, need, new Secret("반찬"), TODAY, to);
    assertTrue(table.writeAll(benefits.set(one), id) instanceof Written.Applied);
  }

  private List<String> received(String need, LocalDate day) {
    return benefits.received(List.of("h1", "h2"), need, day).stream().map(Benefit::id).toList();
  }

  private List<String> food(LocalDate day) {
    return resources.find(Optional.of("FOOD"), DONG, day).stream()
        .map(WelfareResource::id)
        .toList();
  }

  private void set(WelfareResource row) {
    assertTrue(table.write(resources.set(row)) instanceof Written.Applied);
  }

  private static WelfareResource row(String id, String area, LocalDate from) {
    return new WelfareResource(
        id,
        area,
        Set.of("FOOD", "ISOLATION"),
        "가나반찬",
        "주 1회 반찬",
        "동주민센터가 추천한 이웃",
        "구로시장",
        "전화",
        OptionalInt.of(5),
        Optional.of("guro-shops"),
        from,
        Optional.empty(),
        TODAY,
        false);
  }
}
