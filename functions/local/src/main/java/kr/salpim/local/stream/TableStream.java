package kr.salpim.local.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The table's stream: its shards and their records. */
final class TableStream {

  /** As the event source mapping: small batches, so that a bad record holds up few. */
  static final int BATCH = 5;

  private final DynamoDbStreamsClient client;
  private final String arn;

  TableStream(DynamoDbStreamsClient client, String arn) {
    this.client = client;
    this.arn = arn;
  }

  String arn() {
    return arn;
  }

  /** All shards, oldest first as the stream lists them. */
  List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    Optional<String> last = Optional.empty();
    do {
      String from = last.orElse(null);
      DescribeStreamResponse page =
          client.describeStream(ask -> ask.streamArn(arn).exclusiveStartShardId(from));
      shards.addAll(page.streamDescription().shards());
      last = Optional.ofNullable(page.streamDescription().lastEvaluatedShardId());
    } while (last.isPresent());
    return shards;
  }

  String iterator(String shard, ShardIteratorType type, Optional<String> sequence) {
    return client
        .getShardIterator(
            ask ->
                ask.streamArn(arn)
                    .shardId(shard)
                    .shardIteratorType(type)
                    .sequenceNumber(sequence.orElse(null)))
        .shardIterator();
  }

  GetRecordsResponse read(String iterator) {
    return client.getRecords(ask -> ask.shardIterator(iterator).limit(BATCH * 10));
  }
}
