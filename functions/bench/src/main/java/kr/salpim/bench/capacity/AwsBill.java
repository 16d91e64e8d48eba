package kr.salpim.bench.capacity;

import java.util.stream.Collectors;
import kr.salpim.adapters.dynamodb.Consumed;

/**
 * What AWS bills for what DynamoDB Local has counted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">
 *     DynamoDB read and write operations</a>
 */
final class AwsBill {

  /** A consistent read that finds nothing; DynamoDB Local counts 0. */
  private static final double EMPTY_READ = 1;

  /** A read of an index that finds nothing, which is never consistent. */
  private static final double EMPTY_INDEX_READ = 0.5;

  /** A transaction prepares and commits each item; its indexes follow as after any write. */
  private static final int TRANSACTION = 2;

  private AwsBill() {}

  /** A read or a write by itself. */
  static Units alone(Consumed call) {
    if (call.write()) {
      return new Units(0, call.total());
    }
    double least = call.indexes().isEmpty() ? EMPTY_READ : EMPTY_INDEX_READ;
    return new Units(Math.max(call.total(), least), 0);
  }

  /** A write as a part of a transaction, by what it is counted for alone. */
  static Units inTransaction(Consumed alone) {
    return new Units(0, TRANSACTION * alone.table() + alone.total() - alone.table());
  }

  /** The write units with what of them indexes cost: {@code 2+1 clock}. */
  static String shown(Consumed call, Units units) {
    double indexes = call.total() - call.table();
    if (!call.write() || indexes == 0) {
      return Units.plain(units.reads() + units.writes());
    }
    String names = call.indexes().keySet().stream().sorted().collect(Collectors.joining(", "));
    return Units.plain(units.writes() - indexes) + "+" + Units.plain(indexes) + " " + names;
  }
}
