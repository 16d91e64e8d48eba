package kr.salpim.testkit.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.household.Erasing;
import kr.salpim.domain.household.ExportPage;
import kr.salpim.domain.household.Exported;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Understanding;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import org.junit.jupiter.api.Test;

/** What a person may ask for: all that is known, and that it be forgotten. */
class ErasingTest {

  private static final String PHONE = "+821000000101";

  @Test
  void everythingOfTheHouseholdAndOfThoseMergedIntoItIsExported() {
    Street street = new Street();
    String id = filled(street);
    List<Exported> records = street.exporting.of(id);
    assertThat(records)
        .extracting(Exported::kind)
        .contains("h", "note", "who", "log")
        .doesNotContain("cand");
    assertThat(records)
        .filteredOn(r -> r.kind().equals("h"))
        .extracting(r -> r.fields().get("name"))
        .containsExactlyInAnyOrder("김영자", "김영자님");
    assertThat(records)
        .filteredOn(r -> r.kind().equals("note"))
        .hasSize(60)
        .allMatch(r -> r.fields().get("t").startsWith("방문"));
    assertThat(records.toString()).doesNotContain("김영자", "방문", PHONE);
  }

  @Test
  void erasedPageByPageNothingOfThemIsLeft() {
    Street street = new Street();
    String id = filled(street);
    String neighbour = street.create("n", Street.stranger(5));
    erase(street, id);
    forgotten(street);
    assertThat(street.households.find(neighbour)).isPresent();
    assertThat(street.households.find(id)).isEmpty();
    assertThat(street.erasing.erase(id, "kim")).isEqualTo(new Erasing.Result(0, false));
    assertThat(street.households.create(Street.draft("1", first())))
        .isInstanceOf(Settled.Same.class);
  }

  @Test
  void whatALargeHouseholdLeavesComesPageByPageAndNothingTwice() {
    Street street = new Street();
    String id = filled(street);
    for (int n = 0; n < 40; n++) {
      street.memory.write(
          new Change.Put(
              Item.at(new Key(Household.partition(id), "BIG#" + n))
                  .secret("t", new Secret("가".repeat(100_000)))
                  .build(),
              Condition.absent()));
    }
    List<Exported> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    int pages = 0;
    do {
      ExportPage page = street.exporting.page(id, after).orElseThrow();
      all.addAll(page.records());
      after = page.next();
      pages++;
      // The record at which a page ended may be gone when the next one is asked for.
      after
          .filter(cursor -> cursor.contains("/BIG#"))
          .ifPresent(
              cursor ->
                  street.memory.write(
                      new Change.Delete(
                          new Key(
                              Household.partition(cursor.split("/", 2)[0]),
                              cursor.split("/", 2)[1]),
                          Condition.always())));
    } while (after.isPresent());

    assertThat(pages).isBetween(4, 6);
    assertThat(all).filteredOn(record -> record.kind().equals("big")).hasSize(40);
    assertThat(all).filteredOn(record -> record.kind().equals("note")).hasSize(60);
    assertThat(all).extracting(record -> record.part() + record.sort()).doesNotHaveDuplicates();
    assertThat(street.exporting.page(id, Optional.of("nobody/H"))).isEmpty();
  }

  @Test
  void whatTheyWroteOfThemselvesIsErasedAndWhatTheyToldOfOthersStays() {
    Street street = new Street();
    String id = street.create("1", first());
    Instant now = street.clock.instant();
    Key old = wrote(street, "old", About.SELF, now.minus(Duration.ofDays(30)));
    Key fresh = wrote(street, "fresh", About.SELF, now.minus(Duration.ofDays(1)));
    Key other = wrote(street, "other", About.OTHER, now.minus(Duration.ofDays(30)));
    Key waiting = wrote(street, "waiting", About.SELF, now);
    street.memory.write(reacted(old));
    street.memory.write(reacted(fresh));
    street.memory.write(reacted(other));

    erase(street, id);

    assertThat(street.memory.get(old)).isEmpty();
    Item kept = street.memory.get(fresh).orElseThrow();
    assertThat(InboundItem.from(kept).text().reveal()).isEmpty();
    assertThat(kept.number(Attributes.EXPIRES))
        .hasValue(now.plus(Duration.ofDays(6)).getEpochSecond());
    for (Key key : List.of(other, waiting)) {
      assertThat(InboundItem.from(street.memory.get(key).orElseThrow()).text().reveal())
          .startsWith("쌀이");
    }
  }

  private static Key wrote(Street street, String id, About about, Instant at) {
    Address from = DemoDong.sms(PHONE);
    Key key = Inbound.key(street.hash.of(from.canonical()), "sms", DemoDong.ACCOUNT, id);
    Inbound inbound =
        new Inbound(
            key,
            id,
            from,
            new Secret("쌀이 떨어졌어요 " + id),
            new Secret(""),
            at,
            at,
            Source.MESSAGE,
            Street.DONG,
            Meaning.MESSAGE,
            new Understanding(Kind.HELP, Optional.empty(), Set.of(), about, "ko", List.of()),
            "f",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    street.memory.write(new Change.Put(InboundItem.of(inbound), Condition.absent()));
    return key;
  }

  private static Change reacted(Key key) {
    return new Change.Update(
        key, Map.of(), Map.of(), Set.of(Attributes.CLOCK, Attributes.DUE), Condition.always());
  }

  @Test
  void aCrashAtAnyWriteLeavesWhatIsNeededToGoOn() {
    Seeds.each(
        120,
        seed -> {
          Faults faults = Faults.none(seed);
          Street street = Street.with(faults);
          String id = filled(street);
          faults.crashAfterWrite((int) seed);
          try {
            erase(street, id);
          } catch (Crash crash) {
            erase(street, id);
          }
          forgotten(street);
        });
  }

  private static void erase(Street street, String id) {
    for (int call = 0; call < 50; call++) {
      if (!street.erasing.erase(id, "kim").left()) {
        return;
      }
    }
    throw new AssertionError("it does not end");
  }

  /** Receipts and notes remain, and that a phone is one: its owner may have refused messages. */
  private static void forgotten(Street street) {
    assertThat(street.memory.all())
        .noneMatch(item -> item.key().sort().startsWith("NOTE"))
        .noneMatch(item -> item.attributes().values().stream().anyMatch(ErasingTest::named));
    assertThat(street.memory.all())
        .filteredOn(item -> item.key().partition().startsWith("H#"))
        .filteredOn(item -> !item.key().sort().equals(Erasing.NOTE_SORT))
        .allMatch(item -> Household.id(item.key()).equals(street.hash.of("household|n")));
  }

  private static boolean named(Value value) {
    return value instanceof Value.Hidden hidden && hidden.secret().reveal().contains("김영자");
  }

  private static Profile first() {
    return Street.alone("김영자", "1950-03-02", PHONE, "구로구 디지털로 123");
  }

  /** Two households that are one, with items of other kinds, and the id of the merged one. */
  private static String filled(Street street) {
    String a = street.create("1", first());
    String b = street.create("2", Street.alone("김영자님", "", "+821000000102", "디지털로 123"));
    for (int n = 0; n < 60; n++) {
      String part = n % 2 == 0 ? a : b;
      street.memory.write(
          new Change.Put(
              Item.at(new Key(Household.partition(part), "NOTE#" + n))
                  .secret("t", new Secret("방문 " + n))
                  .build(),
              Condition.absent()));
    }
    street.merging.merge(a, b, "kim");
    Optional<Household> merged = street.households.find(a).map(h -> h.household());
    assertThat(merged.flatMap(Household::mergedInto)).contains(b);
    return a;
  }
}
