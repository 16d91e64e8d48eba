package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.sos.Place;

/** One thing that a provider told us. A webhook's body may hold several. */
public sealed interface WebhookEvent {

  /** Name of the channel it came over. */
  String channel();

  /** The number or bot of ours that it concerns. */
  String account();

  /**
   * The id by which a redelivery is recognised, as the provider gave it or as the channel's
   * declared strategy derives it. Never used in a key in clear.
   */
  String providerId();

  /**
   * Somebody wrote.
   *
   * @param sentAt when the provider took it, by the provider's clock
   * @param media addresses of pictures and files
   */
  record Message(
      String channel,
      String account,
      String providerId,
      Address from,
      Secret text,
      Optional<Instant> sentAt,
      List<Secret> media)
      implements WebhookEvent {
    public Message {
      media = List.copyOf(media);
    }
  }

  /**
   * Staff entered a call, a visit to the counter, a missed call or a 120 request for somebody.
   *
   * @param about whose concern it is
   * @param by the staff member's name or number, as entered
   */
  record DeskEntry(
      String channel,
      String account,
      String providerId,
      Address about,
      Secret by,
      Source source,
      Secret text,
      Optional<Instant> sentAt)
      implements WebhookEvent {}

  /**
   * A message of ours reached its reader, or failed to.
   *
   * @param reference the provider's id of the message
   * @param ours the outgoing message's id, where the provider echoes it
   */
  record DeliveryReport(
      String channel,
      String account,
      String providerId,
      String reference,
      Optional<String> ours,
      Outcome outcome,
      String code,
      Optional<Instant> at)
      implements WebhookEvent {}

  /** The carrier or messenger says that somebody refuses our messages. */
  record Refusal(String channel, String account, String providerId, Address from)
      implements WebhookEvent {}

  /**
   * Somebody pressed SOS on a watch.
   *
   * @param device the provider's id of the watch
   * @param battery in per cent
   */
  record SosCall(
      String channel,
      String account,
      String providerId,
      Secret device,
      Optional<Instant> occurredAt,
      Optional<Place> place,
      OptionalInt battery)
      implements WebhookEvent {}

  /** How a delivery report ends a message. */
  enum Outcome {
    /** On its way; more will follow. */
    PENDING,
    DELIVERED,
    READ,
    FAILED
  }
}
