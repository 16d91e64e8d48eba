package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.casework.Assessed;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.Centre;
import org.junit.jupiter.api.Test;

/** Whatever the order, however often, whoever writes meanwhile: one assessment and one alert. */
class HistoriesTest {

  private static final int HISTORIES = 10_000;

  @Test
  void theSameSignalsInAnyOrderComeToTheSameAssessmentAndToOneAlert() {
    Seeds.each(HISTORIES, HistoriesTest::judge);
  }

  private static void judge(long seed) {
    Histories history = new Histories(seed);
    Item expected = household(history.plain());
    Centre centre = history.shuffled(seed);
    Item found = household(centre);

    assertThat(Assessed.of(found)).isEqualTo(Assessed.of(expected));
    assertThat(found.text(Household.LEVEL)).isEqualTo(expected.text(Household.LEVEL));
    List<Alert> alerts = centre.alerts();
    boolean alerting = found.text(Household.EPISODE).isPresent();
    assertThat(alerts).hasSize(alerting ? 1 : 0);
    assertThat(expected.text(Household.EPISODE).isPresent()).isEqualTo(alerting);
    if (alerting) {
      assertThat(found.text(Household.EPISODE)).contains(alerts.get(0).episode());
      Level level = Level.valueOf(found.text(Household.LEVEL).orElseThrow());
      assertThat(alerts.get(0).level()).isEqualTo(level.atLeast(Level.CAUTION));
    }
    assertThat(centre.mishaps.parked).hasValue(0);
    assertThat(centre.due()).as("every fact was reacted to").noneMatch(Reactor::concerns);
  }

  private static Item household(Centre centre) {
    return centre.memory.get(Household.key(Search.HOUSEHOLD)).orElseThrow();
  }
}
