package kr.salpim.desk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What people wrote, as whoever looks after it may read it. */
class WritingsTest {

  private static final String HUNGER = "쌀이 떨어져서 사흘째 굶고 있어요";
  private static final String MORE = "월세도 석 달 밀렸어요";
  private static final String NEIGHBOUR = "옆집 할머니가 며칠째 안 보여요. 우편물이 쌓여 있어요";

  private final Centre centre = new Centre(Triage.shipped());

  @Test
  void everythingThatSomebodyWroteSinceIsThereInOrder() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    centre.clock.advance(Duration.ofMinutes(7));
    centre.text(DemoDong.RESIDENT, "m2", MORE);
    centre.stream();

    List<Inbound> all = new Writings(centre.memory).of(alert());
    assertThat(Writings.lines(all, Set.of(FieldGroup.NOTES, FieldGroup.CONTACT)))
        .extracting(AlertDetails.Writing::text)
        .containsExactly(HUNGER, MORE);
    assertThat(Writings.lines(all, Set.of(FieldGroup.NOTES, FieldGroup.CONTACT)).get(0).from())
        .isEqualTo(DemoDong.RESIDENT);
  }

  @Test
  void whoReportedANeighbourIsSeenOnlyByThoseWhoMay() {
    centre.text(DemoDong.NEIGHBOUR, "m1", NEIGHBOUR);
    centre.stream();

    List<Inbound> all = new Writings(centre.memory).of(alert());
    assertThat(Writings.groups(all)).contains(FieldGroup.REPORTER);
    assertThat(Writings.lines(all, Set.of(FieldGroup.NOTES, FieldGroup.HEALTH, FieldGroup.ABUSE)))
        .singleElement()
        .satisfies(line -> assertThat(line.from()).isEmpty());
    assertThat(Writings.lines(all, Set.of(FieldGroup.REPORTER))).isEmpty();
  }

  private Alert alert() {
    return centre.alerts().get(0);
  }
}
