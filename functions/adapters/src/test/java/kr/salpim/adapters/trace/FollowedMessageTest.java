package kr.salpim.adapters.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.metrics.Metric;
import kr.salpim.adapters.metrics.Metrics;
import kr.salpim.adapters.testing.LoggedLines;
import kr.salpim.domain.Causes;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.CountedMishaps;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.PlainHash;
import kr.salpim.testkit.centre.RecordingProvider;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.StreamEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator greps one id and sees a message from its webhook to the receipts of its answers. */
class FollowedMessageTest {

  private static final String CRY = "이제 다 그만하고 싶어요";

  /** Of the people here: names, numbers, and what was written to and by them. */
  private static final List<String> PRIVATE =
      List.of("김주민", DemoDong.RESIDENT, "0000-0101", "그만하고", "109", "\\u", DemoDong.PLANNER);

  private final Map<Metric, Long> counted = new EnumMap<>(Metric.class);
  private final Metrics metrics = (metric, value) -> counted.merge(metric, value, Long::sum);
  private final MemoryTable memory = new MemoryTable();
  private final PlainHash hash = new PlainHash();
  private final TracedTable table = new TracedTable(memory, hash, metrics);
  private final Causes causes = new ThreadCauses(hash);
  private final Centre centre = new Centre(Triage.shipped(), memory, table);
  private final LoggedLines log = new LoggedLines();
  private long streamed = memory.streamAfter(0).size();

  @AfterEach
  void leave() {
    log.close();
  }

  @Test
  void oneIdFollowsAMessageFromItsWebhookToTheReceipts() {
    centre.provider.with(Sender.Receipts.OUR_ID);
    String trace = centre.text(DemoDong.RESIDENT, "m1", CRY).messageId();
    stream();
    List<Outgoing> out = centre.outgoing();
    assertThat(out).as("to the planner, and the answer").hasSize(2);
    out.forEach(this::delivered);

    List<JsonNode> lines = log.with("\"traceId\":\"" + trace + "\"");
    assertThat(lines.stream().map(FollowedMessageTest::step))
        .containsOnly(
            "message-in",
            "reacted",
            "signal-in",
            "alert-opened",
            "message-out QUEUED",
            "message-out SENDING",
            "message-out ACCEPTED",
            "message-out DELIVERED")
        .startsWith("message-in", "reacted");
    for (Outgoing message : out) {
      assertThat(lines.stream().filter(line -> id(line).equals(message.id())))
          .extracting(line -> line.path("state").asText())
          .containsExactly("QUEUED", "SENDING", "ACCEPTED", "DELIVERED");
    }
    assertThat(log.all()).hasSameSizeAs(lines);
  }

  @Test
  void aReceiptByTheProvidersReferenceIsFollowedAsWell() {
    centre.provider.with(Sender.Receipts.REFERENCE);
    String trace = centre.text(DemoDong.RESIDENT, "m1", "안녕하세요").messageId();
    stream();
    centre.intake.accept(report(centre.provider.taken().get(0), Optional.empty()));

    assertThat(log.with("DELIVERED"))
        .singleElement()
        .satisfies(line -> assertThat(line.path("traceId").asText()).isEqualTo(trace));
  }

  @Test
  void noLineHoldsANameANumberOrAText() {
    centre.text(DemoDong.RESIDENT, "m1", CRY);
    stream();
    centre.text(DemoDong.PLANNER, "p1", "1-1");
    stream();
    centre.outgoing().forEach(this::delivered);

    assertThat(log.all()).hasSizeGreaterThan(10);
    assertThat(String.join("\n", log.all()).replaceAll("\"time\":\"[^\"]*\"", ""))
        .doesNotContain(PRIVATE.toArray(String[]::new));
  }

  @Test
  void withTheStreamOffTheTickFollowsTheSameId() {
    String trace = centre.text(DemoDong.RESIDENT, "m1", CRY).messageId();
    Clockwork clockwork =
        new Clockwork(table, centre.clock, new CountedIds(), new CountedMishaps(), causes);
    centre.clock.advance(Duration.ofMinutes(3));
    clockwork.tick(Timer.INBOUND, new Reacting());

    assertThat(log.with("reacted"))
        .singleElement()
        .satisfies(line -> assertThat(line.path("traceId").asText()).isEqualTo(trace));
    assertThat(memory.all().stream().filter(Deliverer::concerns))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.text(Attributes.TRACE)).contains(trace));
  }

  @Test
  void anAlertsClimbIsFollowedUnderAnIdThatTheMessagesLineNames() {
    String trace = centre.text(DemoDong.RESIDENT, "m1", CRY).messageId();
    stream();
    String climb = log.with("alert-opened").get(0).path("followedAs").asText();
    Item alert =
        memory.all().stream()
            .filter(item -> item.key().sort().startsWith("ALERT#"))
            .findFirst()
            .orElseThrow();
    centre.clock.advance(Duration.ofMinutes(11));
    causes.followed(item -> centre.reactor.tick()).accept(alert);

    assertThat(climb).isNotEmpty().isNotEqualTo(trace).doesNotContain("#");
    assertThat(log.with(climb))
        .extracting(FollowedMessageTest::step)
        .contains("message-out QUEUED");
  }

  @Test
  void messagesAreCountedOnce() {
    centre.text(DemoDong.RESIDENT, "m1", CRY);
    centre.text(DemoDong.RESIDENT, "m1", CRY);
    stream();

    assertThat(counted)
        .containsEntry(Metric.MESSAGES_IN, 1L)
        .containsEntry(Metric.MESSAGES_SENT, 2L);
  }

  @Test
  void whatIsOnlyLookedAtAgainIsNeitherToldNorCountedAgain() {
    centre.provider.with(Sender.Receipts.OUR_ID);
    centre.text(DemoDong.RESIDENT, "m1", "안녕하세요");
    stream();
    for (int minute = 0; minute < 10; minute++) {
      centre.clock.advance(Duration.ofMinutes(1));
      centre.deliverer.tick();
    }

    assertThat(log.with("ACCEPTED")).hasSize(1);
    assertThat(counted)
        .containsEntry(Metric.MESSAGES_SENT, 1L)
        .doesNotContainKey(Metric.MESSAGES_FAILED);
  }

  private final class Reacting implements Clockwork.Worker {
    @Override
    public void work(Item claimed) {
      centre.reactor.react(claimed);
    }

    @Override
    public void giveUp(Item claimed, String reason) {
      throw new AssertionError(reason);
    }
  }

  /** As the functions' stream does: each item under its own trace. */
  private void stream() {
    for (List<StreamEntry> news = news(); !news.isEmpty(); news = news()) {
      for (StreamEntry entry : news) {
        Optional<Item> born =
            entry
                .after()
                .filter(item -> entry.kind() == StreamEntry.Kind.INSERT)
                .filter(item -> item.text(Attributes.LANE).equals(Optional.of("now")));
        born.filter(Reactor::concerns).ifPresent(causes.followed(centre.reactor::react));
        born.filter(Deliverer::concerns).ifPresent(causes.followed(centre.deliverer::deliver));
      }
    }
  }

  private List<StreamEntry> news() {
    List<StreamEntry> news = new ArrayList<>(memory.streamAfter(streamed));
    streamed += news.size();
    return news;
  }

  private void delivered(Outgoing message) {
    centre.provider.taken().stream()
        .filter(taken -> taken.id().equals(message.id()))
        .forEach(taken -> centre.intake.accept(report(taken, Optional.of(message.id()))));
  }

  private static WebhookEvent.DeliveryReport report(
      RecordingProvider.Taken taken, Optional<String> ours) {
    return new WebhookEvent.DeliveryReport(
        taken.line().provider(),
        taken.line().account(),
        "report-" + taken.reference(),
        taken.reference(),
        ours,
        WebhookEvent.Outcome.DELIVERED,
        "4000",
        Optional.empty());
  }

  private static String id(JsonNode line) {
    return line.path("outboxId").asText();
  }

  private static String step(JsonNode line) {
    return (line.path("event").asText() + " " + line.path("state").asText()).strip();
  }
}
