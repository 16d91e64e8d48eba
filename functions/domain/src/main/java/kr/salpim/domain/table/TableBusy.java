package kr.salpim.domain.table;

/** Throttled, or another transaction is at the item: nothing was written, try again. */
public final class TableBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason an error code of the store, never a message, which could quote data
   */
  public TableBusy(String reason) {
    super(reason);
  }
}
