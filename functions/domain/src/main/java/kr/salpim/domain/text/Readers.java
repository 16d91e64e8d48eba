package kr.salpim.domain.text;

/** Who reads a text, and so in which languages it must stand. */
enum Readers {
  /** Residents, neighbours and volunteers: all languages. */
  EVERYBODY,
  /** Those who work in the centre: Korean only. */
  STAFF,
  /** A form that the law names: Korean only. */
  LAW;

  boolean translated() {
    return this == EVERYBODY;
  }
}
