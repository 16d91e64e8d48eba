package kr.salpim.testkit.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.household.Handover;
import kr.salpim.domain.household.Handovers;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;

/** Hand-over between dong: never without one that is responsible. */
class HandoverTest {

  private final Street street = new Street();
  private final String id = street.create("1", Street.stranger(1));

  @Test
  void untilItIsAcceptedTheOldDongStaysResponsible() {
    Key move = propose(street);
    assertThat(dong(street)).isEqualTo(Street.DONG);
    assertThat(street.memory.board(Handover.list(Street.OTHER_DONG), 5)).containsExactly(move);

    assertThat(street.handovers.accept(move, "new", Optional.of("3담당")))
        .isInstanceOf(Handovers.Result.Done.class);

    Household now = street.households.find(id).orElseThrow().household();
    assertThat(now.dong()).isEqualTo(Street.OTHER_DONG);
    assertThat(now.zone()).contains("3담당");
    assertThat(street.memory.board(Handover.list(Street.OTHER_DONG), 5)).isEmpty();
    String phone = Street.stranger(1).phones().get(0);
    assertThat(street.memory.get(Contact.key(street.hash.of("phone|" + phone))))
        .map(Contact::from)
        .flatMap(Contact::dong)
        .contains(Street.OTHER_DONG);
  }

  @Test
  void refusedOrTakenBackItStaysWhereItIsAndCanBeProposedAnew() {
    street.handovers.refuse(propose(street), "new", "주소가 다른 동입니다");
    assertThat(dong(street)).isEqualTo(Street.DONG);
    Key second = propose(street);
    street.handovers.withdraw(second, "old", "이사 취소");
    assertThat(dong(street)).isEqualTo(Street.DONG);
    assertThat(street.handovers.accept(second, "new", Optional.empty()))
        .isInstanceOf(Handovers.Result.Already.class);
    assertThat(propose(street)).isNotEqualTo(second);
  }

  @Test
  void oneWaitsAtATimeAndNotForItsOwnDong() {
    propose(street);
    assertThat(street.handovers.propose(id, Street.OTHER_DONG, "old", "이사"))
        .isInstanceOf(Handovers.Result.Already.class);
    String other = street.create("2", Street.stranger(2));
    assertThat(street.handovers.propose(other, Street.DONG, "old", "이사"))
        .isEqualTo(new Handovers.Result.SameDong());
  }

  @Test
  void whatWaitsForAnotherDongIsNotTakenInByAnotherHousehold() {
    propose(street);
    String other = street.create("2", Street.stranger(2));
    assertThat(street.merging.merge(id, other, "k")).isEqualTo(new Merging.Result.HandoverWaits());
    assertThat(street.merging.merge(other, id, "k")).isEqualTo(new Merging.Result.Done(id));
  }

  @Test
  void acceptedAndRefusedAtOnceOneOfThemCounts() {
    Seeds.each(
        20,
        seed -> {
          Street busy = Street.with(Faults.usual(seed));
          busy.create("1", Street.stranger(1));
          Key move = propose(busy);
          List<Handovers.Result> results =
              Together.run(
                  4,
                  n ->
                      n % 2 == 0
                          ? busy.handovers.accept(move, "new", Optional.empty())
                          : busy.handovers.refuse(move, "new", "아님"));
          boolean accepted = dong(busy).equals(Street.OTHER_DONG);
          Handover.State state = Handover.from(busy.memory.get(move).orElseThrow()).state();
          assertThat(state).isEqualTo(accepted ? Handover.State.ACCEPTED : Handover.State.REFUSED);
          assertThat(results).anyMatch(r -> r instanceof Handovers.Result.Done);
        });
  }

  private Key propose(Street where) {
    Handovers.Result result = where.handovers.propose(id, Street.OTHER_DONG, "old", "구로동에서 이사");
    assertThat(result).isInstanceOf(Handovers.Result.Done.class);
    return ((Handovers.Result.Done) result).handover().key();
  }

  private String dong(Street where) {
    return where.households.find(id).orElseThrow().household().dong();
  }
}
