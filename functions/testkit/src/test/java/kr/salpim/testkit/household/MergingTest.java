package kr.salpim.testkit.household;

import static kr.salpim.testkit.household.Street.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Candidate;
import kr.salpim.domain.household.Edit;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.household.Placement;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;

/** Merging and parting: nothing is moved and nothing is lost. */
class MergingTest {

  private final Street street = new Street();

  @Test
  void aMergeLeavesARedirectAndPutsTheTargetOnTheClock() {
    String a = street.create("1", stranger(1));
    String b = street.create("2", stranger(2));

    assertThat(street.merging.merge(a, b, "kim")).isEqualTo(new Merging.Result.Done(b));

    assertThat(street.households.resolve(a)).map(Home::id).contains(b);
    assertThat(home(b).household().merged()).containsExactly(a);
    Item target = street.memory.get(Household.key(b)).orElseThrow();
    assertThat(target.text(Attributes.CLOCK)).contains(Timer.HOUSEHOLD.partition(b));
    assertThat(target.number(Attributes.DUE)).hasValue(street.clock.millis());
    assertThat(home(a).profile()).isEqualTo(stranger(1));
    assertThat(street.merging.merge(a, b, "kim")).isEqualTo(new Merging.Result.Already(b));
    assertThat(street.merging.merge(b, a, "kim")).isEqualTo(new Merging.Result.Already(b));
  }

  @Test
  void anUndoPartsThemAndPutsBothOnTheClock() {
    String a = street.create("1", stranger(1));
    String b = street.create("2", stranger(2));
    street.merging.merge(a, b, "kim");
    assertThat(street.merging.undo(a, "kim")).isEqualTo(new Merging.Result.Done(a));

    assertThat(street.households.resolve(a)).map(Home::id).contains(a);
    assertThat(home(b).household().merged()).isEmpty();
    assertThat(List.of(a, b))
        .allSatisfy(
            id ->
                assertThat(
                        street.memory.get(Household.key(id)).orElseThrow().text(Attributes.CLOCK))
                    .isPresent());
    assertThat(street.merging.undo(a, "kim")).isEqualTo(new Merging.Result.Already(a));
    assertThat(street.households.log(b))
        .extracting(entry -> entry.what())
        .containsExactly("TOOK_IN " + a, "PARTED " + a);
  }

  @Test
  void whatIsMergedAlreadyIsResolvedFirstAndGoesWithItsOwn() {
    String a = street.create("1", stranger(1));
    String b = street.create("2", stranger(2));
    String c = street.create("3", stranger(3));
    String d = street.create("4", stranger(4));
    street.merging.merge(a, b, "kim");
    street.merging.merge(b, c, "kim");
    assertThat(street.merging.merge(d, a, "kim")).isEqualTo(new Merging.Result.Done(c));
    assertThat(home(c).household().ids()).containsExactlyInAnyOrder(a, b, c, d);

    street.merging.undo(b, "kim");
    assertThat(home(c).household().ids()).containsExactlyInAnyOrder(c, d);
    assertThat(street.households.resolve(a)).map(Home::id).contains(b);
    assertThat(home(b).household().ids()).containsExactlyInAnyOrder(a, b);
  }

  @Test
  void aPairThatWasPartedIsNotProposedAgain() {
    String phone = "+821000000777";
    String a = street.create("1", Street.alone("김하나", "", phone, ""));
    String b = street.create("2", Street.alone("이두리", "", phone, ""));
    street.merging.merge(a, b, "kim");
    assertThat(street.households.candidates(a).get(0).state()).isEqualTo(Candidate.State.MERGED);
    assertThat(street.memory.board(Candidate.list(Street.DONG), 10)).isEmpty();
    street.merging.undo(a, "kim");
    assertThat(street.households.candidates(b).get(0).state()).isEqualTo(Candidate.State.REJECTED);

    long version = home(b).household().version();
    assertThat(street.households.change(b, version, new Edit(home(b).profile(), Optional.empty())))
        .isInstanceOf(Settled.Changed.class);
    assertThat(street.households.candidates(b).get(0).state()).isEqualTo(Candidate.State.REJECTED);
  }

  @Test
  void aMergedHouseholdIsNotChangedButItsTargetIsNamed() {
    String a = street.create("1", stranger(1));
    String b = street.create("2", stranger(2));
    street.merging.merge(a, b, "kim");
    assertThat(street.households.change(a, 1, new Edit(stranger(1), Optional.empty())))
        .isEqualTo(new Settled.Merged(b));
  }

  @Test
  void whatIsHeardOfAMergedHouseholdIsPlacedUnderItAsLongAsTheTwoAreOne() {
    String a = street.create("1", stranger(1));
    String b = street.create("2", stranger(2));
    street.merging.merge(a, b, "kim");
    Placement placed = street.households.place(stranger(1), Street.DONG, home -> true);
    assertThat(placed.household()).isEqualTo(a);

    street.merging.undo(a, "kim");
    assertThat(street.memory.writeAll(placed.changes(), "late"))
        .isNotInstanceOf(Written.Applied.class);
    Placement anew = street.households.place(stranger(1), Street.DONG, home -> true);
    assertThat(anew.household()).isEqualTo(a);
    assertThat(street.memory.writeAll(anew.changes(), "anew")).isInstanceOf(Written.Applied.class);
  }

  @Test
  void noMoreAreOneThanCanBeRead() {
    String target = street.create("t", stranger(0));
    for (int n = 1; n <= Household.MAX_MERGED; n++) {
      assertThat(street.merging.merge(street.create("s" + n, stranger(n)), target, "kim"))
          .isEqualTo(new Merging.Result.Done(target));
    }
    String more = street.create("more", stranger(99));
    assertThat(street.merging.merge(more, target, "kim")).isEqualTo(new Merging.Result.TooMany());
    assertThat(street.merging.merge(target, more, "kim")).isEqualTo(new Merging.Result.TooMany());
  }

  @Test
  void twoWhoMergeInOppositeDirectionsMakeNoLoop() {
    Seeds.each(
        30,
        seed -> {
          Street busy = Street.with(Faults.usual(seed));
          String a = busy.create("1", stranger(1));
          String b = busy.create("2", stranger(2));
          Together.run(
              6, n -> n % 2 == 0 ? busy.merging.merge(a, b, "k") : busy.merging.merge(b, a, "k"));
          Set<String> roots = new HashSet<>();
          List.of(a, b).forEach(id -> roots.add(busy.households.resolve(id).orElseThrow().id()));
          assertThat(roots).hasSize(1);
        });
  }

  @Test
  void whateverIsMergedAndPartedNothingThatWasReadableIsLost() {
    Seeds.each(
        100,
        seed -> {
          Random random = new Random(seed);
          Street any = Street.with(Faults.none(seed).withConflicts(0.1).withLostAnswers(0.1));
          List<String> ids = new ArrayList<>();
          Set<Key> facts = new HashSet<>();
          for (int step = 0; step < 30; step++) {
            step(random, any, ids, facts, step);
            assertThat(readable(any, ids)).as("seed %d step %d", seed, step).isEqualTo(facts);
          }
          for (String id : ids) {
            any.merging.undo(id, "k");
          }
          assertThat(ids).allMatch(id -> alone(any, id));
        });
  }

  private static void step(Random random, Street any, List<String> ids, Set<Key> facts, int step) {
    int what = ids.size() < 2 ? 0 : random.nextInt(4);
    if (what == 0) {
      String id = any.create("r" + step, stranger(step));
      Key fact = new Key(Household.partition(id), "SIG#test#" + step);
      any.memory.write(new Change.Put(Item.at(fact).build(), Condition.absent()));
      ids.add(id);
      facts.add(fact);
    } else if (what < 3) {
      any.merging.merge(one(random, ids), one(random, ids), "k");
    } else {
      any.merging.undo(one(random, ids), "k");
    }
  }

  private static String one(Random random, List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  /** Every fact that is read over some id; each under exactly one household that stands. */
  private static Set<Key> readable(Street any, List<String> ids) {
    List<Home> roots =
        ids.stream()
            .map(id -> any.households.resolve(id).orElseThrow())
            .collect(Collectors.toMap(Home::id, home -> home, (one, same) -> one))
            .values()
            .stream()
            .toList();
    List<Key> read =
        roots.stream()
            .flatMap(home -> home.household().ids().stream())
            .flatMap(id -> any.memory.query(Household.partition(id), "SIG#", 100).stream())
            .map(Item::key)
            .toList();
    assertThat(read).doesNotHaveDuplicates();
    return new HashSet<>(read);
  }

  private static boolean alone(Street any, String id) {
    Household household = any.households.find(id).orElseThrow().household();
    return household.mergedInto().isEmpty() && household.merged().isEmpty();
  }

  private Home home(String id) {
    return street.households.find(id).orElseThrow();
  }
}
