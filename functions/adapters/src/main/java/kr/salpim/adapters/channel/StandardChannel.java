package kr.salpim.adapters.channel;

import java.util.List;
import java.util.Set;

/**
 * A channel whose contract is our own: JSON, signed as Standard Webhooks has it, each event with an
 * id of its own, answered through the outbox.
 */
public interface StandardChannel extends Channel {

  @Override
  default Trust trust() {
    return Trust.SIGNED;
  }

  @Override
  default Identity identity() {
    return Identity.EVENT_ID;
  }

  @Override
  default ReplyMode replyMode() {
    return ReplyMode.OUTBOX;
  }

  @Override
  default Set<String> contentTypes() {
    return Set.of("application/json");
  }

  @Override
  default boolean fits(String secret) {
    return StandardWebhooks.isSecret(secret);
  }

  @Override
  default boolean verify(WebhookRequest request, List<String> secrets) {
    return StandardWebhooks.verify(request, secrets);
  }
}
