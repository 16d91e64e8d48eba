package kr.salpim.local.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.local.LocalResource;
import org.junit.jupiter.api.Test;

/** The board at eleven at night: who wrote is answered, what can wait lets people sleep. */
@QuarkusTest
@WithTestResource(LocalResource.class)
class NightTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration SPREAD = Duration.ofMinutes(30);
  private static final LocalTime ELEVEN = LocalTime.of(23, 0);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** The planner's notice that somebody refuses further messages: informational. */
  private static final String NOTICE = Texts.shipped().korean("optout.shown", "[구로4동주민센터]");

  @Inject Table table;

  @Test
  void anOwnMessageIsAnsweredAtOnceAndAnInformationalNoticeWaitsForTheMorning() throws Exception {
    Api.stream(true);
    // Two hours at least, so that what the other tests sent counts no more.
    ZonedDateTime night = next(now().plusHours(2), ELEVEN);
    advanceTo(night);
    int answers = Api.received(Api.RESIDENT).size();
    int confirmations = Api.received(Api.NEIGHBOUR).size();
    int notices = notices().size();
    int waiting = waiting();

    Api.write(Api.RESIDENT, "월세가 석 달 밀렸어요. 어떻게 해야 할지 모르겠어요");
    Api.until(SOON, () -> Api.received(Api.RESIDENT).size() == answers + 1);
    Api.write(Api.NEIGHBOUR, "수신거부");
    Api.until(SOON, () -> Api.received(Api.NEIGHBOUR).size() == confirmations + 1);
    Api.until(SOON, () -> waiting() == waiting + 1);
    assertThat(notices()).hasSize(notices);

    ZonedDateTime morning = morningAfter(night.toLocalDate());
    advanceTo(morning.minusMinutes(1));
    assertThat(notices()).hasSize(notices);
    advanceTo(morning.plus(SPREAD).plusMinutes(1));
    assertThat(notices()).hasSize(notices + 1);
    assertThat(Duration.between(morning.toInstant(), notices().get(notices)))
        .isBetween(Duration.ZERO, SPREAD.plusMinutes(1));
    advanceTo(morning.plusDays(1));
    assertThat(notices()).hasSize(notices + 1);
    assertThat(waiting()).isEqualTo(waiting);
  }

  /** When the planner's phone received such notices. */
  private static List<Instant> notices() {
    List<Map<String, String>> all = Api.messages(Api.PLANNER).getList("");
    return all.stream()
        .filter(message -> message.get("text").equals(NOTICE))
        .map(message -> Instant.parse(message.get("at")))
        .toList();
  }

  /** How many messages wait on the clock of what may wait. */
  private int waiting() {
    long ever = Long.MAX_VALUE;
    Stream<String> shards = Timer.OUTGOING_LATER.partitions(Instant.EPOCH).stream();
    return shards.mapToInt(shard -> table.due(shard, ever, 100).size()).sum();
  }

  private static ZonedDateTime now() {
    return Instant.parse(given().get("/board/api/clock").path("now")).atZone(WorkingDays.SEOUL);
  }

  private static ZonedDateTime next(ZonedDateTime from, LocalTime time) {
    ZonedDateTime today = from.with(time);
    return today.isAfter(from) ? today : today.plusDays(1);
  }

  private static ZonedDateTime morningAfter(LocalDate night) {
    WorkingDays days = WorkingDays.shipped();
    return Stream.iterate(night.plusDays(1), day -> day.plusDays(1))
        .filter(days::works)
        .findFirst()
        .orElseThrow()
        .atTime(NINE)
        .atZone(WorkingDays.SEOUL);
  }

  private static void advanceTo(ZonedDateTime target) {
    Api.advance(Duration.between(now(), target).toString());
  }
}
