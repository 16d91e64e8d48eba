package kr.salpim.domain.inbound;

/** Takes what providers tell us: understands it and stores it once. */
public interface Intake {

  /**
   * Stores the event unless it is stored already.
   *
   * @return the same for every delivery of the same event
   * @throws kr.salpim.domain.table.TableDown where nothing could be stored: the provider must try
   *     again
   */
  Accepted accept(WebhookEvent event);
}
