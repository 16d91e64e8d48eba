package kr.salpim.domain.access;

/** What is done with data. */
public enum Verb {
  READ,
  CHANGE
}
