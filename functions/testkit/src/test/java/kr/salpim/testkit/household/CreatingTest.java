package kr.salpim.testkit.household;

import static kr.salpim.testkit.household.Street.alone;
import static kr.salpim.testkit.household.Street.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Zone;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Candidate;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Edit;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Mark;
import kr.salpim.domain.household.Placement;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;

/** Creating, matching and changing households. */
class CreatingTest {

  private static final String PHONE = "+821000000101";
  private static final Profile KIM = alone("김영자", "1950-03-02", PHONE, "서울특별시 구로구 디지털로 123, 202호");

  private final Street street = new Street();

  @Test
  void theSameDraftTwiceWritesOnce() {
    String id = street.create("desk|1", KIM);
    List<Item> stored = street.memory.all();

    assertThat(street.households.create(draft("desk|1", KIM))).isEqualTo(new Settled.Same(id));
    assertThat(street.memory.all()).isEqualTo(stored);
    assertThat(street.households.find(id)).map(Home::profile).contains(KIM);
    assertThat(standing(id)).isEqualTo(Standing.ACTIVE);
  }

  @Test
  void otherContentUnderTheSameReferenceIsRefused() {
    String id = street.create("desk|1", KIM);
    Profile other = alone("박철수", "1960-01-01", "", "");
    assertThat(street.households.create(draft("desk|1", other)))
        .isEqualTo(new Settled.OtherContent(id));
    assertThat(street.households.find(id)).map(Home::profile).contains(KIM);
  }

  @Test
  void theSameLineWithOtherContentIsRefusedToo() {
    Draft line = new Draft("l|1", Street.DONG, Optional.empty(), KIM, Optional.of("job 2"));
    Settled.Created created = (Settled.Created) street.households.create(line);
    assertThat(street.households.create(line)).isEqualTo(created);
    Profile other = alone("박철수", "1960-01-01", "", "");
    assertThat(
            street.households.create(
                new Draft("l|1", Street.DONG, Optional.empty(), other, Optional.of("job 2"))))
        .isEqualTo(new Settled.OtherContent(created.id()));
  }

  @Test
  void aHouseholdIsNotChangedIntoAZoneThatItsDongDoesNotHave() {
    String id = street.create("desk|1", KIM);
    street.memory.write(
        new Change.Put(Zone.parse(Street.DONG, "3담당", "1").toItem(), Condition.absent()));
    assertThat(street.households.change(id, 0, new Edit(KIM, Optional.of("2담당"))))
        .isEqualTo(new Settled.Refused(List.of(Problem.of("zone", Fault.UNKNOWN_ZONE))));
    assertThat(street.households.change(id, 0, new Edit(KIM, Optional.of("1담당"))))
        .isEqualTo(new Settled.Changed(id, 1));
    assertThat(street.households.change(id, 1, new Edit(KIM, Optional.of("3담당"))))
        .isEqualTo(new Settled.Changed(id, 2));
  }

  @Test
  void samePhoneAndNameOrBirthDateIsTheSameHouseholdAndGetsTheNewData() {
    String id = street.create("desk|1", alone("김영자", "", PHONE, ""));
    Profile said = alone("김 영자", "1950-03-02", PHONE, "구로구 디지털로 123 202호");
    assertThat(street.households.create(draft("desk|2", said))).isEqualTo(new Settled.Updated(id));
    Profile now = street.households.find(id).orElseThrow().profile();
    assertThat(now.members()).hasSize(1);
    assertThat(now.members().get(0).birth()).isPresent();
    assertThat(now.residence()).isPresent();
    assertThat(street.households.create(draft("desk|3", alone("", "1950-03-02", PHONE, ""))))
        .isEqualTo(new Settled.Updated(id));
  }

  @Test
  void sameNameAndBirthDateAtTheSameAddressIsTheSameHousehold() {
    String id = street.create("desk|1", KIM);
    Profile said = alone("김영자", "1950-03-02", "", "서울 구로구 디지털로１２３ ２０２호 (구로동)");
    assertThat(street.households.create(draft("desk|2", said))).isEqualTo(new Settled.Updated(id));
  }

  @Test
  void oneMatchAloneIsProposedToAPersonOnBothSidesAndNeverMergedByItself() {
    String first = street.create("desk|1", KIM);
    String phone = street.create("desk|2", alone("박철수", "1971-01-01", PHONE, ""));
    String person = street.create("desk|3", alone("김영자", "1950-03-02", "", ""));
    String place = street.create("desk|4", alone("이순이", "", "", "구로구 디지털로 123 202"));

    assertThat(why(first))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                phone, Set.of(Mark.PHONE), person, Set.of(Mark.PERSON), place, Set.of(Mark.PLACE)));
    assertThat(why(phone)).containsEntry(first, Set.of(Mark.PHONE));
    assertThat(street.memory.board(Candidate.list(Street.DONG), 10)).hasSize(3);
    assertThat(street.households.find(phone).orElseThrow().household().mergedInto()).isEmpty();
  }

  @Test
  void anAddressOfManyHouseholdsProvesNothing() {
    for (int n = 0; n < 10; n++) {
      street.create("desk|" + n, alone("세입자" + n, "", "+82100002%04d".formatted(n), "구로동 12-3"));
    }
    String last = street.create("desk|x", alone("끝집", "", "", "구로동 12-3번지"));
    assertThat(street.households.candidates(last)).isEmpty();
  }

  @Test
  void ofTwentyCreatedAtOnceOneIsLeft() {
    Seeds.each(
        20,
        seed -> {
          Street busy = Street.with(Faults.usual(seed));
          List<Settled> settled =
              Together.run(8, n -> busy.households.create(draft("desk|" + n, KIM)));
          assertThat(settled).filteredOn(s -> s instanceof Settled.Created).hasSize(1);
          assertThat(homes(busy)).hasSize(1);
        });
  }

  @Test
  void thePhoneLeadsToTheHouseholdAndWhatItsOwnerRefusedStays() {
    String token = street.hash.of("phone|" + PHONE);
    street.memory.write(
        new Change.Put(
            Item.at(Contact.key(token)).number(Contact.OPTED_OUT, 1_000).build(),
            Condition.absent()));

    String id = street.create("desk|1", KIM);

    Item contact = street.memory.get(Contact.key(token)).orElseThrow();
    assertThat(contact.text(Contact.HOUSEHOLD)).contains(id);
    assertThat(Contact.from(contact).optedOut()).contains(Instant.ofEpochMilli(1_000));
    assertThat(Contact.from(contact).role()).contains(Role.RESIDENT);
    assertThat(Contact.from(contact).address()).isPresent();
    assertThat(Contact.from(contact).dong()).contains(Street.DONG);
  }

  @Test
  void aRoleThatAContactHasStays() {
    String token = street.hash.of("phone|" + PHONE);
    street.memory.write(
        new Change.Put(
            Item.at(Contact.key(token)).text(Contact.ROLE, Role.VOLUNTEER.name()).build(),
            Condition.absent()));
    String id = street.create("desk|1", KIM);
    Item contact = street.memory.get(Contact.key(token)).orElseThrow();
    assertThat(Contact.from(contact).role()).contains(Role.VOLUNTEER);
    assertThat(contact.text(Contact.HOUSEHOLD)).contains(id);
  }

  @Test
  void aPhoneThatAnotherDongLooksAfterStaysAsItIs() {
    String token = street.hash.of("phone|" + PHONE);
    String there = street.create("desk|1", alone("박철수", "1971-01-01", "", ""));
    Item linked =
        Item.at(Contact.key(token))
            .text(Contact.ROLE, Role.RESIDENT.name())
            .text(Contact.DONG, Street.OTHER_DONG)
            .text(Contact.HOUSEHOLD, there)
            .build();
    street.memory.write(new Change.Put(linked, Condition.absent()));

    String id = street.create("desk|2", KIM);

    assertThat(street.memory.get(Contact.key(token))).contains(linked);
    assertThat(why(id)).containsEntry(there, Set.of(Mark.PHONE));
  }

  @Test
  void aPhoneWithoutAHouseholdThatBelongsElsewhereIsNotTakenOver() {
    String token = street.hash.of("phone|" + PHONE);
    Item volunteer =
        Item.at(Contact.key(token))
            .text(Contact.ROLE, Role.VOLUNTEER.name())
            .text(Contact.DONG, Street.OTHER_DONG)
            .build();
    street.memory.write(new Change.Put(volunteer, Condition.absent()));
    street.create("desk|1", KIM);
    assertThat(street.memory.get(Contact.key(token))).contains(volunteer);
  }

  @Test
  void aPhoneThatWroteToAnotherDongIsNotTakenOverAndOneThatWroteHereIsLinked() {
    String other = "+821000000102";
    wrote(PHONE, Street.OTHER_DONG);
    wrote(other, Street.DONG);
    String id = street.create("desk|1", KIM);
    street.households.change(
        id, 0, new Edit(alone("김영자", "1950-03-02", other, ""), Optional.empty()));
    assertThat(linked(PHONE)).isEmpty();
    assertThat(linked(other)).contains(id);
  }

  private void wrote(String phone, String dong) {
    String token = street.hash.of("phone|" + phone);
    street.memory.write(
        new Change.Put(
            Item.at(Inbound.key(token, "sms", "demo", "1")).text("d", dong).build(),
            Condition.absent()));
  }

  @Test
  void aChangeOfPhoneMovesItsMarkAndItsLink() {
    String id = street.create("desk|1", KIM);
    Profile moved = alone("김영자", "1950-03-02", "+821000000999", "구로동 77-1");
    assertThat(street.households.change(id, 0, new Edit(moved, Optional.of("2담당"))))
        .isEqualTo(new Settled.Changed(id, 1));

    assertThat(linked(PHONE)).isEmpty();
    assertThat(linked("+821000000999")).contains(id);
    String other = street.create("desk|2", alone("박철수", "", PHONE, "디지털로 123 202"));
    assertThat(street.households.candidates(other)).isEmpty();
    assertThat(street.households.find(id).orElseThrow().household().zone()).contains("2담당");
  }

  @Test
  void aChangeOfWhatSomebodyElseChangedMeanwhileIsRefused() {
    String id = street.create("desk|1", KIM);
    Edit edit = new Edit(KIM, Optional.empty());
    assertThat(street.households.change(id, 0, edit)).isEqualTo(new Settled.Changed(id, 1));
    assertThat(street.households.change(id, 0, edit)).isEqualTo(new Settled.Overtaken(id, 1));
    assertThat(street.households.change("nobody", 0, edit)).isEqualTo(new Settled.Missing());
  }

  @Test
  void whoIsDescribedInTheSameWordsIsTheSameProvisionalHousehold() {
    Profile said = alone("", "", PHONE, "");
    Placement first = street.households.place(said, Street.DONG, CreatingTest::ours);
    assertThat(first).isInstanceOf(Placement.New.class);
    street.memory.writeAll(first.changes(), "t1");
    Placement again = street.households.place(said, Street.DONG, CreatingTest::ours);
    assertThat(again).isInstanceOf(Placement.Known.class);
    assertThat(again.household()).isEqualTo(first.household());
    assertThat(standing(first.household())).isEqualTo(Standing.PROVISIONAL);

    street.households.change(first.household(), 0, new Edit(KIM, Optional.empty()));
    assertThat(standing(first.household())).isEqualTo(Standing.ACTIVE);
    assertThat(street.households.place(said, Street.DONG, CreatingTest::ours).household())
        .isEqualTo(first.household());
  }

  @Test
  void aHouseholdOfAnotherDongIsNotChangedHoweverSure() {
    String id = street.create("desk|1", KIM);
    List<Item> stored = street.memory.all();
    Draft there = new Draft("desk|2", Street.OTHER_DONG, Optional.empty(), KIM, Optional.empty());

    assertThat(street.households.create(there)).isEqualTo(new Settled.Elsewhere());

    assertThat(street.memory.all()).isEqualTo(stored);
    assertThat(street.households.create(there, home -> true)).isEqualTo(new Settled.Updated(id));
  }

  @Test
  void ofTwoThatAreSurelyTheSameOnesOwnIsChangedAndTheOtherProposed() {
    street.create("desk|1", alone("김영자", "", PHONE, ""));
    Profile second = alone("", "1950-03-02", PHONE, "");
    String there =
        ((Settled.Created)
                street.households.create(
                    new Draft(
                        "desk|2", Street.OTHER_DONG, Optional.empty(), second, Optional.empty())))
            .id();
    Draft both = new Draft("desk|3", Street.OTHER_DONG, Optional.empty(), KIM, Optional.empty());
    assertThat(street.households.create(both)).isEqualTo(new Settled.Updated(there));
    assertThat(why(there)).hasSize(1);
  }

  @Test
  void whoMovesAwayWhileSomethingIsAddedIsDecidedAnew() {
    String id = street.create("desk|1", KIM);
    Placement placed = street.households.place(KIM, Street.DONG, CreatingTest::ours);
    street.memory.write(
        new Change.Update(
            Household.key(id),
            Map.of(Household.DONG, new Value.Text(Street.OTHER_DONG)),
            Map.of(),
            Set.of(),
            Condition.present()));
    assertThat(street.memory.writeAll(placed.changes(), "t1"))
        .isNotInstanceOf(Written.Applied.class);

    Placement anew = street.households.place(KIM, Street.DONG, CreatingTest::ours);
    assertThat(anew).isInstanceOf(Placement.New.class);
    street.memory.writeAll(anew.changes(), "t2");
    assertThat(why(anew.household())).containsOnlyKeys(id);
  }

  @Test
  void aProvisionalHouseholdThatMovedAwayIsNotAddedTo() {
    Profile said = alone("", "", PHONE, "");
    Placement first = street.households.place(said, Street.DONG, CreatingTest::ours);
    street.memory.writeAll(first.changes(), "t1");
    street.memory.write(
        new Change.Update(
            Household.key(first.household()),
            Map.of(Household.DONG, new Value.Text(Street.OTHER_DONG)),
            Map.of(),
            Set.of(),
            Condition.present()));
    Placement second = street.households.place(said, Street.DONG, CreatingTest::ours);
    assertThat(second).isInstanceOf(Placement.New.class);
    assertThat(second.household()).isNotEqualTo(first.household());
  }

  @Test
  void aResidentNumberIsRefusedAndNothingIsStored() {
    Profile said = alone("김영자 500302-2345678", "", PHONE, "");
    assertThat(street.households.create(draft("desk|1", said)))
        .asString()
        .contains("resident-number")
        .doesNotContain("2345678");
    assertThat(street.memory.all()).isEmpty();
  }

  @Test
  void noTextOfACallerStandsInAKeyOrOpenlyInAnItem() {
    street.create("desk|가나다", KIM);
    assertThat(street.memory.all())
        .allSatisfy(
            item -> {
              assertThat(item.key().toString()).doesNotContain("가나다", "김영자", PHONE);
              assertThat(item.attributes().values())
                  .filteredOn(Value.Text.class::isInstance)
                  .noneMatch(v -> v.toString().contains("김영자") || v.toString().contains("디지털로"));
              assertThat(item.toString()).doesNotContain("김영자", PHONE, "디지털로");
            });
  }

  private static boolean ours(Home home) {
    return home.household().dong().equals(Street.DONG);
  }

  private Standing standing(String id) {
    return street.households.find(id).orElseThrow().household().standing();
  }

  private Optional<String> linked(String phone) {
    return street
        .memory
        .get(Contact.key(street.hash.of("phone|" + phone)))
        .flatMap(item -> item.text(Contact.HOUSEHOLD));
  }

  private Map<String, Set<Mark>> why(String id) {
    Map<String, Set<Mark>> why = new HashMap<>();
    street.households.candidates(id).forEach(c -> why.put(c.other(), new HashSet<>(c.why())));
    return why;
  }

  private static List<Item> homes(Street street) {
    return street.memory.all().stream()
        .filter(item -> item.key().sort().equals(Household.SORT))
        .toList();
  }
}
