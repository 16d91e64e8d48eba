package kr.salpim.risk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A start that fails says why in one line. */
class RiskStartTest {

  static RuntimeException[] unread() {
    return new RuntimeException[] {
      new TableDown("ThrottlingException"),
      new TableBusy("ThrottlingException"),
      new TableUnclear("ThrottlingException")
    };
  }

  @ParameterizedTest
  @MethodSource("unread")
  void aTableThatCannotBeReadEndsTheStartInOneLine(RuntimeException unread) {
    assertThatThrownBy(
            () ->
                new RiskStart()
                    .start(
                        new StartupEvent(),
                        () -> Optional.of(DemoDong.GU),
                        code -> {
                          throw unread;
                        },
                        new Centre(Triage.shipped()).reactor))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("salpim.risk.gu: the table cannot be read (ThrottlingException)");
  }
}
