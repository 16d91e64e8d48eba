package kr.salpim.domain.table;

import java.util.List;
import java.util.Optional;

/**
 * The one table. Every kind of item is a rule of the domain over these few calls; a new capability
 * is a new kind of item, never a new mechanism.
 *
 * <p>Calls throw {@link TableDown} where the table cannot be reached in time, and before that, from
 * the layers below the retries, {@link TableBusy} or {@link TableUnclear}.
 */
public interface Table {

  /** DynamoDB's limit of actions in one transaction. */
  int MAX_TRANSACTION = 100;

  /** Items of a partition whose sort key begins with {@code sortPrefix}, in order, consistent. */
  List<Item> query(String partition, String sortPrefix, int limit);

  /** The item under {@code key}, consistent. */
  Optional<Item> get(Key key);

  /**
   * The item under {@code key} without what is sealed: for whoever needs none of that, and for what
   * does not open.
   */
  default Optional<Item> plain(Key key) {
    return get(key).map(Item::plain);
  }

  /** One conditional write. */
  Written write(Change change);

  /**
   * One transaction.
   *
   * @param changes 1 to {@link #MAX_TRANSACTION}, each on an item of its own
   * @param token the same for each attempt at the same transaction, so that an attempt whose answer
   *     was lost is not applied twice; at most 36 characters
   */
  Written writeAll(List<Change> changes, String token);

  /** What is due at or before {@code untilMillis} in a clock partition, oldest first. May lag. */
  List<Due> due(String clockPartition, long untilMillis, int limit);

  /**
   * What comes after a row in a clock partition, however far ahead it is due, oldest first; whether
   * that row is still there or not. May lag.
   */
  List<Due> dueAfter(String clockPartition, Due after, int limit);

  /** Keys of a list that people look at, newest first. May lag. */
  List<Key> board(String boardPartition, int limit);
}
