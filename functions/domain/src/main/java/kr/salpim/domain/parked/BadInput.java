package kr.salpim.domain.parked;

/** What somebody asked for cannot be read; the message says in one line what was expected. */
public final class BadInput extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public BadInput(String expected) {
    super(expected);
  }
}
