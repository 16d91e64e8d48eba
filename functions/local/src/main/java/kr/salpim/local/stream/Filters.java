package kr.salpim.local.stream;

import java.util.function.Predicate;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.table.Attributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What the event source mappings let through. */
final class Filters {

  static final String PARTITION = "pk";
  static final String SORT = "sk";

  private static final AttributeValue NOW = AttributeValue.fromS(Lane.NOW.stored());

  private Filters() {}

  /** New items that people wait for. */
  static Predicate<Record> urgent() {
    return record ->
        record.eventName() == OperationType.INSERT
            && NOW.equals(record.dynamodb().newImage().get(Attributes.LANE));
  }

  /** The outbox. */
  static Predicate<Record> outgoing() {
    return record -> partition(record).startsWith("O#");
  }

  /** Messages that came in, of whatever lane. */
  static Predicate<Record> inbound() {
    return record ->
        record.eventName() == OperationType.INSERT
            && partition(record).startsWith("C#")
            && record.dynamodb().keys().get(SORT).s().startsWith("IN#");
  }

  static String partition(Record record) {
    return record.dynamodb().keys().get(PARTITION).s();
  }
}
