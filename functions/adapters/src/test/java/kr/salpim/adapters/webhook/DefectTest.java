package kr.salpim.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.Fixtures;
import kr.salpim.adapters.channel.Identity;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.ReplyMode;
import kr.salpim.adapters.channel.Trust;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.testkit.inbound.MemoryIntake;
import org.junit.jupiter.api.Test;

/** A defect in a channel, found by what a caller sent, is never answered with a 5xx. */
class DefectTest {

  @Test
  void aVerifierThatFailsHasVerifiedNothing() {
    assertThat(status(new Broken(true))).isEqualTo(401);
  }

  @Test
  void aParserThatFailsSaysMalformed() {
    assertThat(status(new Broken(false))).isEqualTo(400);
  }

  private static int status(Channel channel) {
    Webhooks webhooks =
        new Webhooks(
            new Channels(List.of(channel)),
            Fixtures.ACCOUNTS,
            (name, account) -> List.of("secret"),
            new MemoryIntake(),
            Fixtures.URL,
            Calls.SIGNATURE,
            Calls.SIGNATURE);
    Map<String, String> headers = Map.of("content-type", "application/json");
    return webhooks.handle(Calls.call("POST", "/webhooks/broken/demo", headers, "{}")).status();
  }

  private record Broken(boolean inVerifier) implements Channel {

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public Trust trust() {
      return Trust.SIGNED;
    }

    @Override
    public Identity identity() {
      return Identity.EVENT_ID;
    }

    @Override
    public ReplyMode replyMode() {
      return ReplyMode.OUTBOX;
    }

    @Override
    public Set<String> contentTypes() {
      return Set.of("application/json");
    }

    @Override
    public boolean verify(WebhookRequest request, List<String> secrets) {
      if (inVerifier) {
        Optional.empty().orElseThrow();
      }
      return true;
    }

    @Override
    public List<Parsed> parse(WebhookRequest request) {
      throw new IndexOutOfBoundsException();
    }
  }
}
