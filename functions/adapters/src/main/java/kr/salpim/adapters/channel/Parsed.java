package kr.salpim.adapters.channel;

import kr.salpim.domain.inbound.WebhookEvent;

/** What became of one entry of a webhook's body. */
public sealed interface Parsed {

  /**
   * Something that intake takes.
   *
   * @param under14 whether the provider says that the writer is under 14, whose data may be kept
   *     only with a guardian's consent (개인정보보호법 제22조의2)
   */
  record Event(WebhookEvent event, boolean under14) implements Parsed {
    public Event(WebhookEvent event) {
      this(event, false);
    }
  }

  /** Understood, and nothing to do: an echo, a sticker of a state, a kind that is new to us. */
  record Skipped() implements Parsed {}

  /** Could not be read. */
  record Bad(Malformed.Fault fault) implements Parsed {}
}
