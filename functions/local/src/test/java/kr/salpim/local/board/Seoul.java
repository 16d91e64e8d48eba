package kr.salpim.local.board;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import kr.salpim.domain.calendar.WorkingDays;

/** The neighbourhood's time, as a test moves it. */
public final class Seoul {

  private static final LocalTime OPENING = LocalTime.of(9, 0);
  private static final Duration A_DAY = Duration.ofDays(1);

  private Seoul() {}

  public static ZonedDateTime now() {
    return Instant.parse(given().get("/board/api/clock").path("now")).atZone(WorkingDays.SEOUL);
  }

  /** The next moment with this time of day. */
  static ZonedDateTime next(ZonedDateTime from, LocalTime time) {
    ZonedDateTime today = from.with(time);
    return today.isAfter(from) ? today : today.plusDays(1);
  }

  /** When the centre opens on the first working day after this one. */
  public static ZonedDateTime openingAfter(LocalDate day) {
    WorkingDays days = WorkingDays.shipped();
    return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
        .filter(days::works)
        .findFirst()
        .orElseThrow()
        .atTime(OPENING)
        .atZone(WorkingDays.SEOUL);
  }

  /** Ten o'clock of the next working day, with nobody waiting: what other tests left is settled. */
  public static void freshMorning() {
    advanceTo(openingAfter(now().toLocalDate()).plusHours(1));
    Api.settleAll();
  }

  /** A day at a time: a call answers once all that came due in it is done. */
  public static void advanceTo(ZonedDateTime target) {
    Duration left = Duration.between(now(), target);
    while (left.compareTo(A_DAY) > 0) {
      Api.advance(A_DAY.toString());
      left = left.minus(A_DAY);
    }
    Api.advance(left.toString());
  }
}
