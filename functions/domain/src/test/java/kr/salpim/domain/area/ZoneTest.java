package kr.salpim.domain.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {

  private static final String DONG = "1153055000";
  private static final List<Zone> ZONES =
      List.of(Zone.parse(DONG, "1구역", "1-7,9"), Zone.parse(DONG, "2구역", "8, 10-12"));

  @ParameterizedTest
  @CsvSource({"1,1구역", "7,1구역", "9,1구역", "8,2구역", "12,2구역"})
  void aTongBelongsToTheZoneThatNamesIt(int tong, String zone) {
    assertThat(Zone.of(ZONES, tong)).map(Zone::name).contains(zone);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 13, 1000})
  void aTongThatNoZoneNamesBelongsToNone(int tong) {
    assertThat(Zone.of(ZONES, tong)).isEmpty();
  }

  @Test
  void aZoneIsReadFromItsItemAsItWasWritten() {
    Zone zone = ZONES.get(0);
    assertThat(zone.toItem().key().sort()).isEqualTo("ZONE#1구역");
    assertThat(Zone.from(zone.toItem())).isEqualTo(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "0", "7-1", "1-", "1,,2", "1000", "-3", "1-2-3"})
  void whatIsNoTongIsRefused(String tongs) {
    assertThatIllegalArgumentException().isThrownBy(() -> Zone.parse(DONG, "1구역", tongs));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1#구역", "1 구역", "a\nb", "123456789012345678901"})
  void aNameThatCouldNotStandInAKeyIsRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Zone.parse(DONG, name, "1"));
  }
}
