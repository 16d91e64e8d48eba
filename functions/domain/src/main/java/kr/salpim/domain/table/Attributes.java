package kr.salpim.domain.table;

/**
 * Attribute names that the table itself knows; every other name belongs to the kind of item. Short,
 * because each write pays for the bytes of its names.
 */
public final class Attributes {

  /**
   * Partition of the {@code clock} index: {@code <kind>#<00–15>}. Present only while work is due.
   */
  public static final String CLOCK = "clock";

  /** Sort key of the {@code clock} index: when the item is due, epoch milliseconds. */
  public static final String DUE = "dueAt";

  /** Partition of the {@code board} index: {@code <dong>#<list>}, for lists that people look at. */
  public static final String BOARD = "board";

  /** Sort key of the {@code board} index: epoch milliseconds. */
  public static final String BOARD_AT = "boardAt";

  /** {@code now} or {@code later}; the stream hands on only what is {@code now}. */
  public static final String LANE = "lane";

  /** TTL, epoch seconds. Readers ignore what has expired but is not yet gone. */
  public static final String EXPIRES = "expires";

  /**
   * Under which id the log follows what caused the item, where the item is itself the cause of
   * more: opaque, of our own making.
   */
  public static final String TRACE = "trace";

  private Attributes() {}
}
