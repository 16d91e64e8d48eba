package kr.salpim.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  /** The planner's notice that somebody refuses further messages: informational. */
  private static final String NOTICE = Texts.shipped().korean("optout.shown", "[구로4동주민센터]");

  @Inject Table table;

  @Test
  void anOwnMessageIsAnsweredAtOnceAndAnInformationalNoticeWaitsForTheMorning() throws Exception {
    Api.stream(true);
    // Two hours at least, so that what the other tests sent counts no more.
    ZonedDateTime night = Seoul.next(Seoul.now().plusHours(2), ELEVEN);
    Seoul.advanceTo(night);
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

    ZonedDateTime morning = Seoul.openingAfter(night.toLocalDate());
    Seoul.advanceTo(morning.minusMinutes(1));
    assertThat(notices()).hasSize(notices);
    Seoul.advanceTo(morning.plus(SPREAD).plusMinutes(1));
    assertThat(notices()).hasSize(notices + 1);
    assertThat(Duration.between(morning.toInstant(), notices().get(notices)))
        .isBetween(Duration.ZERO, SPREAD.plusMinutes(1));
    Seoul.advanceTo(morning.plusDays(1));
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
}
