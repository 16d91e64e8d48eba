package kr.salpim.local.board;

/** The caller sent something that cannot be read; the message says what was expected. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRequest(String expected) {
    super(expected, null, false, false);
  }
}
