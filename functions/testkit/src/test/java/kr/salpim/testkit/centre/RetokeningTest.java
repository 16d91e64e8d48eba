package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.rekey.Retokening;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** A new find key: every item of a living centre moves, and everybody is found again. */
class RetokeningTest {

  @Test
  void everyContactIsFoundUnderTheNewKeyWithItsQuestionsAndMessages() {
    Centre centre = new Centre(new Words());
    centre.text(DemoDong.RESIDENT, "m1", "쌀이 없어요");
    centre.text("+821000000999", "m2", "쌀이 없어요");
    centre.stream();
    centre.clock.advance(Duration.ofMinutes(1));
    KeyedHash next = text -> new PlainHash().of("next|" + text);
    Retokening retokening = new Retokening(centre.hash, next);
    List<Item> all = centre.memory.all();
    all.forEach(retokening::learn);

    MemoryTable moved = new MemoryTable();
    all.forEach(
        item ->
            moved.write(new Change.Put(retokening.apply(item).orElse(item), Condition.absent())));

    String planner = next.of("phone|" + DemoDong.PLANNER);
    Known known = Known.read(moved, planner);
    assertThat(known.contact()).flatMap(Contact::name).isPresent();
    assertThat(known.openAt(centre.clock.instant())).hasSize(2);
    assertThat(known.questions())
        .allSatisfy(question -> assertThat(moved.get(question.subject())).isPresent());
    assertThat(moved.query("C#" + next.of("phone|+821000000999"), "IN#", 10)).hasSize(1);
    assertThat(moved.all()).noneMatch(item -> holds(item, centre.hash));
    assertThat(moved.all()).allMatch(item -> retokening.apply(item).equals(Optional.empty()));
  }

  @Test
  void householdsAreRecognisedUnderTheNewKey() {
    Centre centre = new Centre(new Words());
    CountedIds ids = new CountedIds();
    Profile profile =
        Profile.of(
            List.of(Member.of("김주민", Optional.empty(), Optional.of(DemoDong.RESIDENT))),
            Optional.empty());
    new Households(centre.memory, centre.hash, centre.clock, ids)
        .create(new Draft("desk|1", DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
    KeyedHash next = text -> new PlainHash().of("next|" + text);
    Retokening retokening = new Retokening(centre.hash, next);
    List<Item> all = centre.memory.all();
    all.forEach(retokening::learn);

    MemoryTable moved = new MemoryTable();
    all.forEach(
        item ->
            moved.write(new Change.Put(retokening.apply(item).orElse(item), Condition.absent())));

    Settled settled =
        new Households(moved, next, centre.clock, ids)
            .create(
                new Draft("desk|2", DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
    assertThat(settled).isInstanceOf(Settled.Updated.class);
  }

  private static boolean holds(Item item, KeyedHash old) {
    return item.toString().contains(old.of("phone|" + DemoDong.PLANNER))
        || item.toString().contains(old.of("phone|" + DemoDong.RESIDENT));
  }
}
