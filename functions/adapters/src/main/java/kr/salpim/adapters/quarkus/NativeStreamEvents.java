package kr.salpim.adapters.quarkus;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Record;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.quarkus.runtime.annotations.RegisterForReflection;
import kr.salpim.adapters.lambda.Tick;

/** The stream's event classes, whose library says nothing to native-image, and the tick's. */
@RegisterForReflection(
    targets = {
      DynamodbEvent.class,
      DynamodbEvent.DynamodbStreamRecord.class,
      Record.class,
      StreamRecord.class,
      AttributeValue.class,
      Identity.class,
      Tick.class,
      Tick.Report.class
    })
final class NativeStreamEvents {

  private NativeStreamEvents() {}
}
