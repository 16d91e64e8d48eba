package kr.salpim.domain.delivery;

import kr.salpim.domain.outbox.Outgoing;

/** Hands one message to one provider. */
public interface Provider {

  /** Never throws for what a provider does: each outcome is an answer. */
  ProviderAnswer send(Outgoing message);
}
