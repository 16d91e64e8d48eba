package kr.salpim.adapters.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What one call cost, in request units.
 *
 * @param operation as DynamoDB names it
 * @param write whether these are write units
 * @param table units of the table itself
 * @param indexes units of each index that was touched
 * @param estimated true for a refused write: it is billed, but DynamoDB does not tell how much
 */
public record Consumed(
    String operation, boolean write, double table, Map<String, Double> indexes, boolean estimated) {

  public Consumed {
    indexes = Map.copyOf(indexes);
  }

  /** Table and indexes together. */
  public double total() {
    return table + indexes.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  static Consumed told(String operation, boolean write, ConsumedCapacity capacity) {
    Map<String, Double> indexes = new LinkedHashMap<>();
    if (capacity.hasGlobalSecondaryIndexes()) {
      capacity
          .globalSecondaryIndexes()
          .forEach((name, units) -> indexes.put(name, units.capacityUnits()));
    }
    double table =
        capacity.table() == null ? capacity.capacityUnits() : capacity.table().capacityUnits();
    return new Consumed(operation, write, table, indexes, false);
  }

  static Consumed estimate(String operation, double units) {
    return new Consumed(operation, true, units, Map.of(), true);
  }
}
