package kr.salpim.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.salpim.domain.risk.SignalCatalogue;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.domain.understanding.Understanding;
import org.junit.jupiter.api.Test;

/** Whom somebody who reports must call besides. */
class DutiesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private final Duties duties = Duties.shipped();

  @Test
  void everyEmergencyOfTheCatalogueHasItsCall() {
    for (Emergency emergency : Emergency.values()) {
      String kind = "EMERGENCY_" + emergency;
      assertThat(SignalCatalogue.shipped().find(kind, TODAY)).isPresent();
      assertThat(duties.ofKinds(List.of(kind), TODAY)).as(kind).hasSize(1);
    }
    assertThat(duties.ofKinds(List.of("EMERGENCY_CHILD_ABUSE"), TODAY))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.call()).isEqualTo("112");
              assertThat(duty.sentence()).contains("아동학대");
              assertThat(duty.law()).isPresent();
            });
    assertThat(duties.ofKinds(Set.of("POWER_CUT", ""), TODAY)).isEmpty();
  }

  @Test
  void ofAChildTheDutyIsSaidThatIsTheChilds() {
    assertThat(ofText("아이가 아빠한테 매일 맞아요")).contains("아동학대");
    assertThat(ofText("남편이 아내를 때리고 있어요")).doesNotContain("아동학대").contains("112");
  }

  @Test
  void ofAnOldPersonWhoIsHurtTheHotlineIsSaidToo() {
    assertThat(ofText("아들이 할머니를 때리고 있어요")).contains("1577-1389").contains("112");
    assertThat(ofText("남편이 아내를 때리고 있어요")).doesNotContain("1577-1389");
  }

  @Test
  void aNephewOrATeenagerIsAChildToo() {
    assertThat(ofText("삼촌이 조카를 때리고 있어요")).contains("아동학대");
    assertThat(ofText("아버지가 청소년인 언니를 때리고 있어요")).contains("아동학대");
  }

  @Test
  void eachNumberIsSaidOnce() {
    assertThat(duties.ofKinds(List.of("EMERGENCY_CHILD_ABUSE", "EMERGENCY_VIOLENCE"), TODAY))
        .extracting(Duty::call)
        .containsExactly("112");
  }

  private String ofText(String text) {
    Understanding understood = Triage.shipped().understand(text);
    assertThat(understood.emergency()).as(text).contains(Emergency.VIOLENCE);
    return String.join(
        " ", duties.ofText(text, understood, TODAY).stream().map(Duty::sentence).toList());
  }
}
