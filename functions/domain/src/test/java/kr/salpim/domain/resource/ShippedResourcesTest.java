package kr.salpim.domain.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.salpim.domain.understanding.Need;
import org.junit.jupiter.api.Test;

class ShippedResourcesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void for_each_need_that_people_write_of_there_is_something_in_all_of_seoul() {
    Set<String> missing = new HashSet<>();
    Arrays.stream(Need.values()).forEach(need -> missing.add(need.name()));
    missing.add("FOOD");
    ShippedResources.rows().stream()
        .filter(row -> row.area().equals("11") && row.validOn(TODAY))
        .forEach(row -> missing.removeAll(row.needs()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void no_row_says_that_it_was_looked_at_later_than_it_was_written() {
    for (WelfareResource row : ShippedResources.rows()) {
      assertFalse(row.checked().isAfter(LocalDate.of(2026, 11, 23)), row.id());
    }
  }

  @Test
  void what_is_not_verified_says_so() {
    List<WelfareResource> rows = ShippedResources.rows();
    assertTrue(
        rows.stream().anyMatch(row -> row.id().equals("national-emergency-aid") && row.verified()));
    assertTrue(rows.stream().anyMatch(row -> row.id().equals("care-sos") && !row.verified()));
  }

  @Test
  void a_row_with_a_wrong_code_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> row("Shop", "11", "FOOD"));
    assertThrows(IllegalArgumentException.class, () -> row("shop", "115", "FOOD"));
    assertThrows(IllegalArgumentException.class, () -> row("shop", "11", "food"));
    assertThrows(
        IllegalArgumentException.class, () -> row("shop", "11", "FOOD").ending(TODAY.minusDays(1)));
  }

  @Test
  void its_last_day_is_one_on_which_it_is_to_be_had() {
    WelfareResource row = row("shop", "11", "FOOD").ending(TODAY.plusDays(1));
    assertTrue(row.validOn(TODAY));
    assertTrue(row.validOn(TODAY.plusDays(1)));
    assertFalse(row.validOn(TODAY.plusDays(2)));
    assertFalse(row.validOn(TODAY.minusDays(1)));
  }

  private static WelfareResource row(String id, String area, String need) {
    return new WelfareResource(
        id,
        area,
        Set.of(need),
        "가게",
        "반찬",
        "이웃",
        "시장",
        "전화",
        OptionalInt.empty(),
        Optional.empty(),
        TODAY,
        Optional.empty(),
        TODAY);
  }
}
