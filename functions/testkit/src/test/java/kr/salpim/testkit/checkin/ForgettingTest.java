package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.household.Erasing;
import kr.salpim.domain.household.Exported;
import kr.salpim.domain.household.Exporting;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Tie;
import kr.salpim.testkit.centre.CountedIds;
import org.junit.jupiter.api.Test;

/** What of check-ins somebody is told of themselves, and that all of it can be forgotten. */
class ForgettingTest {

  private static final String OLD = "+821000000501";

  private final Street street = new Street();

  private String asked() {
    String household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS);
    String day = street.today().plusDays(1).toString();
    street.until(day + "T10:30");
    return household;
  }

  @Test
  void anErasedHouseholdIsTiedToNobodyAndNobodyIsAskedAfterIt() {
    String household = asked();
    assertThat(street.centre.memory.all())
        .anyMatch(item -> item.key().sort().startsWith(Chase.SORT));
    Erasing erasing =
        new Erasing(
            street.centre.memory,
            street.centre.hash,
            nobodyVisits -> true,
            street.centre.clock,
            new CountedIds());
    while (erasing.erase(household, "kim").left()) {
      continue;
    }
    assertThat(street.centre.memory.all())
        .noneMatch(item -> item.key().sort().startsWith(Tie.SORT_PREFIX))
        .noneMatch(item -> Round.is(item.key()))
        .noneMatch(item -> item.key().sort().startsWith(Chase.SORT));
    int received = street.received(VOLUNTEER).size();
    street.until(street.today().plusDays(3) + "T23:00");
    assertThat(street.received(VOLUNTEER)).hasSize(received);
    assertThat(street.received(SUBSTITUTE)).isEmpty();
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void whoeverAsksSeesTheirTiesAndCheckInsAndNobodyElse() {
    String household = asked();
    nobodyElse(exported(household));
    street.says(VOLUNTEER, "2 경로당에 잘 다니심 반갑게 받으심");
    List<Exported> records = exported(household);
    Exported tie = of(records, "tie");
    assertThat(tie.fields()).containsEntry("fr", "10:00").containsKey("dy");
    Exported round = of(records, "check");
    assertThat(round.fields())
        .containsEntry("lb", "김○○ 님(3통)")
        .containsEntry("oc", "CALLED")
        .containsEntry("no", "경로당에 잘 다니심 반갑게 받으심");
    nobodyElse(records);
    assertThat(round.sort()).as("their own keys stay").endsWith("#" + street.today());
  }

  @Test
  void whomTheirOwnMessageEndedIsNotNamedEither() {
    String household = asked();
    street.says(OLD, "안녕하세요");
    List<Exported> records = exported(household);
    assertThat(of(records, "in").fields().values()).anyMatch(value -> value.contains("CHECK#"));
    nobodyElse(records);
  }

  private List<Exported> exported(String household) {
    return new Exporting(street.centre.memory, street.centre.hash, street.centre.clock)
        .of(household);
  }

  /**
   * Of nobody who looks after the neighbour anything is told, not even what others know them by.
   */
  private void nobodyElse(List<Exported> records) {
    for (Exported record : records) {
      List<String> told = new ArrayList<>(record.fields().values());
      told.add(record.sort());
      assertThat(told)
          .as(record.kind())
          .noneMatch(value -> value.contains(street.token(VOLUNTEER)))
          .noneMatch(value -> value.contains(street.token(SUBSTITUTE)))
          .noneMatch(value -> value.contains("한이웃"));
    }
  }

  private static Exported of(List<Exported> records, String kind) {
    return records.stream().filter(record -> record.kind().equals(kind)).findFirst().orElseThrow();
  }
}
