package kr.salpim.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.programme.Programme;
import org.junit.jupiter.api.Test;

class VisitNumbersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final VisitNumbers numbers = VisitNumbers.shipped();

  @Test
  void visitsBeginBetweenOpeningAndClosingAndNotOverLunch() {
    assertThat(numbers.slots(DAY))
        .containsExactly(
            LocalTime.of(9, 30),
            LocalTime.of(11, 0),
            LocalTime.of(13, 30),
            LocalTime.of(15, 0),
            LocalTime.of(16, 30));
  }

  @Test
  void aDayBeforeTheFirstRowHasItsValue() {
    assertThat(numbers.slots(LocalDate.of(2010, 1, 4))).isEqualTo(numbers.slots(DAY));
  }

  @Test
  void noVisitIsLongerThanTheSlotThatIsKeptForIt() {
    assertThat(Programme.MAX_MINUTES).isEqualTo(numbers.minutes("slot minutes", DAY).toMinutes());
  }

  @Test
  void whoHasNoRowOfTheirOwnHasThatOfTheOthers() {
    assertThat(numbers.limit(Role.NURSE, DAY)).isEqualTo(new VisitNumbers.Limit(5, 90));
    assertThat(numbers.limit(Role.DONG_HEAD, DAY)).isEqualTo(new VisitNumbers.Limit(3, 40));
  }
}
