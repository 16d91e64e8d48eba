package kr.salpim.adapters.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.inbound.Accepted;

/**
 * A provider that calls us. Knows its signature, its body and its form of success, and nothing of
 * HTTP's other rules, which are the same for all ({@link kr.salpim.adapters.webhook.Webhooks}).
 */
public interface Channel {

  /** Its name in the path and in keys: lower-case letters. */
  String name();

  Trust trust();

  Identity identity();

  ReplyMode replyMode();

  /** Media types that it posts, lower-case, without parameters. */
  Set<String> contentTypes();

  /** Whether a secret can be one of this channel's; checked when secrets are loaded. */
  default boolean fits(String secret) {
    return !secret.isBlank();
  }

  /**
   * Whether the provider sent this, checked on the raw bytes before anything is read, in a time
   * that does not depend on what is wrong.
   *
   * @param secrets those that are valid now: one, or two while a secret is rotated
   */
  boolean verify(WebhookRequest request, List<String> secrets);

  /**
   * What the body says, event by event: one that is bad does not lose the others.
   *
   * @throws Malformed where the body as a whole cannot be read
   */
  List<Parsed> parse(WebhookRequest request) throws Malformed;

  /** The provider's form of success. */
  default Answer answer(List<Accepted> accepted) {
    return Answer.EMPTY;
  }

  /**
   * The answer to a {@code GET} by which the provider checks the address; empty where the caller
   * does not know the secret.
   */
  default Optional<Answer> challenge(WebhookRequest request, List<String> secrets) {
    return Optional.empty();
  }

  /** Whether the provider checks the address by a {@code GET}. */
  default boolean challenges() {
    return false;
  }
}
