package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.checkin.Ties;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.tie.Tie;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** A tie that ended is kept for the log, and for nothing else. */
class EndedTiesTest {

  /** Longer than a log is asked for after its month. */
  private static final int LOG_DAYS = 365;

  private final Street street = new Street();

  /** As many as a volunteer may have, of households that sort before any other. */
  private void tiesOfLastYear(int count, Optional<LocalDate> end) {
    for (int n = 0; n < count; n++) {
      Tie tie =
          new Tie(
              DemoDong.CODE,
              street.token(VOLUNTEER),
              "!former%03d".formatted(n),
              Optional.empty(),
              WEEKDAYS,
              false,
              Optional.empty(),
              street.today().minusYears(1),
              end,
              0,
              Optional.empty());
      street.centre.memory.write(new Change.Put(tie.toItem(), Condition.absent()));
    }
  }

  @Test
  void thoseThatEndedDoNotCountAndHideNobodyWhoIsAskedAfter() {
    tiesOfLastYear(2 * Ties.MAX, Optional.of(street.today()));
    String household = street.neighbour("김순자", "+821000000501");
    street.tie(household, WEEKDAYS);
    LocalDate day = street.today().plusDays(1);
    street.until(day + "T10:30");
    assertThat(street.rounds()).hasSize(1);
    assertThat(street.received(VOLUNTEER)).hasSize(1);
  }

  @Test
  void oneThatIsToEndLaterCountsUntilThen() {
    tiesOfLastYear(Ties.MAX, Optional.of(street.today().plusDays(30)));
    String household = street.neighbour("김순자", "+821000000501");
    Tie more =
        new Tie(
            DemoDong.CODE,
            street.token(VOLUNTEER),
            household,
            Optional.empty(),
            WEEKDAYS,
            false,
            Optional.empty(),
            street.today(),
            Optional.empty(),
            0,
            Optional.empty());
    assertThat(street.ties.set(more)).isNotEmpty();
  }

  @Test
  void oneThatEndedIsForgottenOnceNobodyAsksForItsLog() {
    String household = street.neighbour("김순자", "+821000000501");
    Tie tie = street.tie(household, WEEKDAYS);
    assertThat(expires(tie.key())).isEmpty();
    assertThat(expires(tie.pointer())).isEmpty();
    LocalDate end = street.today().plusDays(10);
    street.ties.end(tie, end);
    for (Key key : new Key[] {tie.key(), tie.pointer()}) {
      LocalDate gone = expires(key).orElseThrow().atZone(WorkingDays.SEOUL).toLocalDate();
      assertThat(gone).isBetween(end.plusDays(LOG_DAYS), end.plusYears(2));
    }
    assertThat(street.ties.set(tie)).as("tied anew").isEmpty();
    assertThat(expires(tie.key())).isEmpty();
    assertThat(expires(tie.pointer())).isEmpty();
  }

  private Optional<Instant> expires(Key key) {
    Item item = street.centre.memory.get(key).orElseThrow();
    return item.number(Attributes.EXPIRES).stream().mapToObj(Instant::ofEpochSecond).findFirst();
  }
}
