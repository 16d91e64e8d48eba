package kr.salpim.local.stream;

/** The program ends while a record is tried again; the record will come again. */
final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Stopped() {
    super("stopped");
  }
}
