package kr.salpim.domain.table;

/** The answer was lost: the write may or may not have been applied. */
public final class TableUnclear extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason an error code of the store, never a message, which could quote data
   */
  public TableUnclear(String reason) {
    super(reason);
  }
}
