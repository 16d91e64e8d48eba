package kr.salpim.domain.provider;

/** What can be done where nobody knows whether a provider took a message. */
public enum Certainty {
  /** The same message may be sent again under its id: the provider takes it once. */
  KEY,
  /** The provider can be asked ({@link Sender#trace}). */
  LOOK_UP,
  /** Nothing: it is never sent again, and a person is told. */
  NONE
}
