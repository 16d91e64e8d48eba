package kr.salpim.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoadedTest {

  @Test
  void whatTheChildSaidIsReadByItsKeys() {
    Loaded loaded = Loaded.parse("peak=12\nsomething else\nemergencies=1 2 3\n");

    assertThat(loaded.number("peak")).isEqualTo(12);
    assertThat(loaded.nanos("emergencies")).containsExactly(1, 2, 3);
  }

  @Test
  void whatItDidNotSayIsMissed() {
    Loaded nothing = Loaded.parse("");

    assertThatThrownBy(() -> nothing.number("peak"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("peak");
  }
}
