package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.partner.PartnerEvent;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What a webhook missed is listed in order, and told again. */
class EventsTest {

  private final Agencies agencies = new Agencies();
  private final Agency centre = agencies.agency(Agencies.CENTRE);

  @Test
  void howeverManyTheyAreEachIsListedOnceInOrder() {
    Seeds.each(
        3,
        seed -> {
          Agencies fresh = new Agencies();
          List<String> told = told(fresh, new Random(seed), 730);
          List<String> listed = new ArrayList<>();
          String after = "";
          do {
            JsonNode page =
                fresh
                    .agency(Agencies.CENTRE)
                    .get("/events" + (after.isEmpty() ? "" : "?after=" + after))
                    .json();
            page.path("events").forEach(event -> listed.add(event.path("id").asText()));
            after = page.path("next").asText("");
          } while (!after.isEmpty());
          assertThat(listed).isEqualTo(told);
        });
  }

  /** Some at one moment, some months apart. */
  private static List<String> told(Agencies agencies, Random random, int count) {
    List<String> ids = new ArrayList<>();
    Instant at = agencies.now().minus(Duration.ofDays(60));
    for (int n = 0; n < count; n++) {
      at = at.plusMillis(random.nextInt(3) == 0 ? random.nextInt(20_000_000) : 1);
      String id = "ev%05d".formatted(n);
      put(agencies, Agencies.CENTRE, at, id);
      ids.add(id);
    }
    return ids;
  }

  @Test
  void nobodySeesWhatAnotherWasTold() {
    put(agencies, Agencies.ELSEWHERE, agencies.now(), "ev1");
    assertThat(centre.get("/events").json().path("events")).isEmpty();
    String cursor = "%013d.ev1".formatted(agencies.now().toEpochMilli());
    assertThat(centre.post("/events/" + cursor + "/replay", "k", "").problem())
        .isEqualTo("not-found");
  }

  @Test
  void whatIsToldAgainIsANewMessageWithTheSameSubject() {
    put(agencies, Agencies.CENTRE, agencies.now(), "ev1");
    String cursor = centre.get("/events").json().path("events").path(0).path("cursor").asText();
    Agency.Answer again = centre.post("/events/" + cursor + "/replay", "k-1", "");
    Agency.Answer twice = centre.post("/events/" + cursor + "/replay", "k-2", "");

    List<Outgoing> messages = agencies.centre.outgoing();
    assertThat(messages)
        .extracting(Outgoing::id)
        .containsExactlyInAnyOrder(
            again.json().path("id").asText(), twice.json().path("id").asText());
    assertThat(messages)
        .allSatisfy(
            message -> {
              assertThat(message.to().channel()).isEqualTo("webhook");
              assertThat(message.text().reveal()).isEqualTo("kr.salpim.referral.sent case-1");
            });
  }

  @Test
  void whoHasNoWebhookCannotBeToldAgain() {
    put(agencies, Agencies.ELSEWHERE, agencies.now(), "ev1");
    Agency elsewhere = agencies.agency(Agencies.ELSEWHERE);
    String cursor = elsewhere.get("/events").json().path("events").path(0).path("cursor").asText();
    assertThat(elsewhere.post("/events/" + cursor + "/replay", "k", "").problem())
        .isEqualTo("no-webhook");
  }

  private static void put(Agencies agencies, String partner, Instant at, String id) {
    PartnerEvent event =
        new PartnerEvent(partner, at, id, "kr.salpim.referral.sent", "case-1", DemoDong.CODE);
    agencies.centre.memory.write(new Change.Put(event.toItem(), Condition.always()));
  }
}
