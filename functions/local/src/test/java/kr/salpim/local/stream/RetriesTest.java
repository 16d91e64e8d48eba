package kr.salpim.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetriesTest {

  private final List<String> taken = new ArrayList<>();

  @Test
  void whatFailsIsTriedAgain() {
    Retries retries =
        retries(
            record -> {
              taken.add("once more");
              if (taken.size() < 3) {
                throw new IllegalStateException("busy");
              }
            });

    retries.hand(record());

    assertThat(taken).hasSize(3);
  }

  @Test
  void aPoisonedRecordIsLetGoSoThatItHoldsUpNoOther() {
    Retries retries =
        retries(
            record -> {
              taken.add("poison");
              throw new IllegalStateException("always");
            });

    retries.hand(record());

    assertThat(taken).hasSize(4);
  }

  private static Retries retries(Consumer.Function function) {
    return new Retries(new Consumer("test", record -> true, function));
  }

  private static DynamodbStreamRecord record() {
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setDynamodb(new StreamRecord());
    return record;
  }
}
