package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Redaction;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.text.CleanText;

/**
 * A webhook event brought into one form, before anything is known of its writer.
 *
 * @param token the contact's token
 * @param id hash of the provider's id, account included
 * @param text cleaned, resident numbers masked
 * @param refusal whether the carrier reports a refusal, so that there is no text to understand
 */
record Draft(
    String channel,
    String account,
    String token,
    String id,
    Address from,
    String text,
    String media,
    Instant sent,
    Source source,
    boolean refusal,
    String fingerprint) {

  static Draft of(WebhookEvent event, KeyedHash hash, Instant now) {
    if (event instanceof WebhookEvent.Message message) {
      return draft(
          event,
          message.from(),
          message.text(),
          message.media(),
          message.sentAt(),
          Source.MESSAGE,
          hash,
          now);
    }
    if (event instanceof WebhookEvent.DeskEntry entry) {
      return draft(
          event,
          entry.about(),
          entry.text(),
          List.of(entry.by()),
          entry.sentAt(),
          entry.source(),
          hash,
          now);
    }
    if (event instanceof WebhookEvent.Refusal refusal) {
      return draft(
          event,
          refusal.from(),
          new Secret(""),
          List.of(),
          Optional.empty(),
          Source.MESSAGE,
          hash,
          now);
    }
    throw new IllegalArgumentException("no message: " + event.getClass().getSimpleName());
  }

  private static Draft draft(
      WebhookEvent event,
      Address from,
      Secret text,
      List<Secret> media,
      Optional<Instant> sentAt,
      Source source,
      KeyedHash hash,
      Instant now) {
    String clean = Redaction.maskResidentNumbers(CleanText.of(text.reveal()));
    String files = media.stream().map(Secret::reveal).collect(Collectors.joining("\n"));
    Instant sent = sentAt.filter(at -> at.isBefore(now)).orElse(now);
    return new Draft(
        event.channel(),
        event.account(),
        hash.of(from.canonical()),
        hash.of("in|" + event.channel() + "|" + event.account() + "|" + event.providerId()),
        from,
        clean,
        CleanText.of(files),
        sent,
        source,
        event instanceof WebhookEvent.Refusal,
        hash.of("body|" + from.canonical() + "|" + clean + "|" + files).substring(0, 11));
  }
}
