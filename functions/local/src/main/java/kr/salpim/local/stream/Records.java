package kr.salpim.local.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Puts a record of the stream into the form in which Lambda hands it to a function. */
final class Records {

  private Records() {}

  static DynamodbStreamRecord lambda(Record record, String streamArn) {
    StreamRecord change = new StreamRecord();
    change.setApproximateCreationDateTime(
        Date.from(record.dynamodb().approximateCreationDateTime()));
    change.setKeys(attributes(record.dynamodb().keys()));
    if (record.dynamodb().hasNewImage()) {
      change.setNewImage(attributes(record.dynamodb().newImage()));
    }
    change.setSequenceNumber(record.dynamodb().sequenceNumber());
    change.setSizeBytes(record.dynamodb().sizeBytes());
    change.setStreamViewType(StreamViewType.fromValue(record.dynamodb().streamViewTypeAsString()));
    DynamodbStreamRecord lambda = new DynamodbStreamRecord();
    lambda.setEventID(record.eventID());
    lambda.setEventName(record.eventNameAsString());
    lambda.setEventSource("aws:dynamodb");
    lambda.setEventVersion(record.eventVersion());
    lambda.setAwsRegion(record.awsRegion());
    lambda.setEventSourceARN(streamArn);
    lambda.setDynamodb(change);
    return lambda;
  }

  private static Map<String, AttributeValue> attributes(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> sdk) {
    Map<String, AttributeValue> lambda = new LinkedHashMap<>();
    sdk.forEach((name, value) -> lambda.put(name, attribute(value)));
    return lambda;
  }

  /** Text, numbers and bytes: the table has no others. */
  private static AttributeValue attribute(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue sdk) {
    return switch (sdk.type()) {
      case S -> new AttributeValue().withS(sdk.s());
      case N -> new AttributeValue().withN(sdk.n());
      case B -> new AttributeValue().withB(bytes(sdk.b()));
      default -> throw new IllegalArgumentException("no such attribute here: " + sdk.type());
    };
  }

  private static ByteBuffer bytes(SdkBytes bytes) {
    return ByteBuffer.wrap(bytes.asByteArray());
  }
}
