package kr.salpim.domain.table;

/** The table could not be reached in time. The caller tells the outside to try again. */
public final class TableDown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason an error code of the store, never a message, which could quote data
   */
  public TableDown(String reason) {
    super(reason);
  }
}
