package kr.salpim.domain;

/** Hears of what went wrong and was survived, so that the operator sees it. Holds no data. */
public interface Mishaps {

  /**
   * An item could not be worked; it stays on the clock and is tried again.
   *
   * @param kind which work it was
   */
  void failed(String kind, RuntimeException why);

  /**
   * An item was given up and shown to a person.
   *
   * @param dong whose list it is on
   */
  void parked(String dong);
}
