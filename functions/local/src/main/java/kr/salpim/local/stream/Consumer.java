package kr.salpim.local.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Who reads the stream, as an event source mapping would describe it.
 *
 * @param name also the name of the consumer's checkpoint
 * @param filter which records it is handed
 * @param function called for each; what it throws is tried again
 */
record Consumer(String name, Predicate<Record> filter, Function function) {

  /** A function that takes one record. */
  interface Function {
    void take(DynamodbStreamRecord record);
  }
}
