package kr.salpim.domain.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.People;
import kr.salpim.domain.risk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderSettingTest {

  /** A Monday, 10:00 in Seoul. */
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  private static final String DONG = row("RISK", "CRISIS", "DUTY", "1", "TEAM_LEAD", "1bh");
  private static final String GU =
      row("RISK", "CRISIS", "DUTY", "1", "DONG_HEAD", "2bh")
          + "\n"
          + row("RISK", "CAUTION", "DUTY", "1", "COUNSELLOR", "3bh");

  private final List<String> heard = new ArrayList<>();
  private final Mishaps mishaps =
      new Mishaps() {
        @Override
        public void failed(String kind, RuntimeException why) {
          heard.add(kind + ": " + why.getMessage());
        }

        @Override
        public void parked(String dong) {
          throw new AssertionError("nothing is parked");
        }
      };

  @Test
  void theDongsLadderGoesBeforeTheGusAndThatBeforeTheShipped() {
    Dong dong = People.withLadders(DONG, GU);
    assertThat(roles(dong, Level.CRISIS)).containsExactly(LadderRole.TEAM_LEAD);
    assertThat(roles(dong, Level.CAUTION)).containsExactly(LadderRole.COUNSELLOR);
    assertThat(roles(dong, Level.URGENT)).hasSize(4);
    assertThat(roles(People.withLadders(GU), Level.CRISIS)).containsExactly(LadderRole.DONG_HEAD);
    assertThat(heard).isEmpty();
  }

  @Test
  void aBrokenLadderIsPassedOverAndHeardOf() {
    Dong dong = People.withLadders("RISK\tCRISIS", GU);
    assertThat(roles(dong, Level.CRISIS)).containsExactly(LadderRole.DONG_HEAD);
    assertThat(heard).containsExactly("ladder: line 1: 2 columns, not 10");
  }

  @Test
  void aLadderMayBeSetForALaterDay() {
    Dong dong = People.withLadders(DONG.replace("2016-07-01", "2026-11-24"));
    assertThat(roles(dong, Level.CRISIS)).hasSize(4);
  }

  @Test
  void aNightLadderOfItsOwnBeginsAtNight() {
    Instant night = Instant.parse("2026-11-23T14:00:00Z");
    Dong dong = People.withLadders(row("RISK", "CRISIS", "OFF", "1", "NIGHT_DESK", "30m"));
    Ladders ladders = Ladders.shipped().in(dong, mishaps);
    assertThat(ladders.begins(CaseKind.RISK, Level.CRISIS, night)).isEqualTo(night);
    assertThat(ladders.of(CaseKind.RISK, Level.CRISIS, night)).hasSize(1);
  }

  @Test
  void whatIsSetIsReadBackAsItWasSet() {
    String rows = "# ours\n\n" + DONG + "\r\n";
    assertThat(Ladders.item(People.DONG, rows).key().partition()).isEqualTo("D#1153055000");
    assertThat(Ladders.item(People.DONG, rows).key().sort()).isEqualTo("SET#ladder");
    assertThat(roles(People.withLadders(rows), Level.CRISIS)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RISK|URGENT|DUTY|1|PLANNER|ten|is no time",
        "RISK|URGENT|DUTY|1|PLANNER,PLANNER|10m|twice",
        "RISK|URGENT|DUTY|1|SUPERVISOR|10m|is none of",
        "RISK|URGENT|DUTY|1|VOLUNTEER|10m|is none of",
        "RISK|URGENT|NOON|1|PLANNER|10m|is none of",
        "RISK|INTEREST|DUTY|1|PLANNER|10m|nobody is called",
        "FIRE|URGENT|DUTY|1|PLANNER|10m|is none of",
        "RISK|URGENT|DUTY|0|PLANNER|10m|is no step",
      })
  void aWrongRowIsRefusedWithItsLine(
      String kind, String level, String when, String step, String roles, String wait, String why) {
    String text = "# ours\n" + DONG + "\n" + row(kind, level, when, step, roles, wait);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ladders.item(People.DONG, text))
        .withMessageStartingWith("line 3: ")
        .withMessageContaining(why);
  }

  @Test
  void aLadderThatMissesAStepOrHasNoneOrTooManyRowsIsRefused() {
    String second = row("RISK", "CAUTION", "DUTY", "2", "PLANNER", "10m");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ladders.parse(second))
        .withMessage("the steps of RISK CAUTION DUTY are not 1 to 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Ladders.parse(DONG + "\n" + DONG));
    assertThatIllegalArgumentException().isThrownBy(() -> Ladders.parse("# nothing"));
    assertThatIllegalArgumentException().isThrownBy(() -> Ladders.parse("#".repeat(20_001)));
    for (String wrong : List.of("2026-13-01", "soon")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Ladders.parse(DONG.replace("2016-07-01", wrong)))
          .withMessageContaining("is no day");
    }
  }

  private List<LadderRole> roles(Dong dong, Level level) {
    return Ladders.shipped().in(dong, mishaps).of(CaseKind.RISK, level, NOW).stream()
        .flatMap(rung -> rung.roles().stream())
        .toList();
  }

  private static String row(
      String kind, String level, String when, String step, String roles, String wait) {
    return String.join(
        "\t", kind, level, when, step, roles, wait, "-", "2016-07-01", "ours", "false");
  }
}
