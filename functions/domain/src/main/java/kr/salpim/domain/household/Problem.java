package kr.salpim.domain.household;

/**
 * Why something is refused. It never quotes what was entered.
 *
 * @param field name of the field, as in a file's header
 * @param reason a word of {@link Fault}, or of the catalogue of signals
 */
public record Problem(String field, String reason) {

  public static Problem of(String field, Fault fault) {
    return new Problem(field, fault.code());
  }
}
