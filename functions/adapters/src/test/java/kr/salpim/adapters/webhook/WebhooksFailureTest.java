package kr.salpim.adapters.webhook;

import static kr.salpim.adapters.webhook.Calls.SMS;
import static kr.salpim.adapters.webhook.Calls.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import kr.salpim.adapters.channel.Fixtures;
import kr.salpim.domain.area.Accounts;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.table.TableDown;
import kr.salpim.testkit.channel.Signing;
import kr.salpim.testkit.inbound.MemoryIntake;
import org.junit.jupiter.api.Test;

/** Batches, redeliveries, and what happens when nothing can be stored. */
class WebhooksFailureTest {

  private final MemoryIntake intake = new MemoryIntake();
  private final Webhooks webhooks = Calls.webhooks(intake, Fixtures.ACCOUNTS, Calls.SIGNATURE);

  @Test
  void aBatchThatIsBadInPartIsTakenInPart() {
    assertThat(webhooks.handle(signed("line", Fixtures.body("line", "batch.json"))).status())
        .isEqualTo(200);
    assertThat(intake.events()).hasSize(5);
    String bad = "{\"events\":[{\"type\":\"message\"},7]}";
    assertThat(webhooks.handle(signed("line", Signing.bytes(bad))).status()).isEqualTo(400);
  }

  @Test
  void whenTheTableIsDownTheProviderIsToldToTryAgain() {
    intake.failAfter(2, new TableDown("down"));
    HttpCall batch = signed("line", Fixtures.body("line", "batch.json"));
    WebhookResponse down = webhooks.handle(batch);
    assertThat(down.status()).isEqualTo(503);
    assertThat(down.headers()).containsEntry("retry-after", "5");
    assertThat(intake.events()).hasSize(2);
    assertThat(webhooks.handle(batch).status()).isEqualTo(200);
    assertThat(intake.events()).hasSize(5);
  }

  @Test
  void anEventThatFailsForAnotherReasonDoesNotHoldUpTheOthers() {
    intake.failAfter(1, new IllegalStateException("defect"));
    HttpCall batch = signed("line", Fixtures.body("line", "batch.json"));
    assertThat(webhooks.handle(batch).status()).isEqualTo(503);
    assertThat(intake.events()).hasSize(4);
    assertThat(webhooks.handle(batch).status()).isEqualTo(200);
    assertThat(intake.events()).hasSize(5);
  }

  @Test
  void accountsThatCannotBeReadAreNotUnknownAccounts() {
    Accounts unreachable =
        (channel, account) -> {
          throw new TableDown("down");
        };
    Webhooks cut = Calls.webhooks(intake, unreachable, Calls.SIGNATURE);
    assertThat(cut.handle(signed("sms", Signing.bytes(SMS))).status()).isEqualTo(503);
  }

  @Test
  void fiftyDeliveriesOfOneEventHaveOneEffectAndOneAnswer() {
    Set<WebhookResponse> answers = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      answers.add(webhooks.handle(signed("sms", Signing.bytes(SMS))));
    }
    assertThat(answers).hasSize(1);
    assertThat(intake.events()).hasSize(1);
  }

  @Test
  void providersTimesFollowABusinessClockThatWasMoved() {
    Webhooks later =
        Calls.webhooks(
            intake, Fixtures.ACCOUNTS, Clock.offset(Calls.SIGNATURE, Duration.ofDays(3)));
    assertThat(later.handle(signed("sms", Fixtures.body("sms", "text.json"))).status())
        .isEqualTo(200);
    WebhookEvent.Message message = (WebhookEvent.Message) intake.events().get(0);
    assertThat(message.sentAt()).contains(Fixtures.NOW.minusSeconds(10).plus(Duration.ofDays(3)));
  }
}
