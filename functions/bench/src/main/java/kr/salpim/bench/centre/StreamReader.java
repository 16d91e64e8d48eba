package kr.salpim.bench.centre;

import java.util.function.Consumer;
import java.util.function.Predicate;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoItems;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Hands new items of the lane {@code now} to one consumer, as {@code functions/local} does: the
 * same pause, the same number of records. For a few hours: it reads the one shard that a new table
 * has in DynamoDB Local.
 */
final class StreamReader implements Runnable {

  private static final long PAUSE_MILLIS = 150;
  private static final int RECORDS = 50;

  private final DynamoDbStreamsClient client;
  private final SealedTable table;
  private final Predicate<Item> filter;
  private final Consumer<Item> consumer;
  private String iterator;

  /**
   * Begins with what is written from now on.
   *
   * @param arn of the table's stream
   * @param filter which items the consumer is handed, by their sealed form
   */
  StreamReader(
      DynamoDbStreamsClient client,
      String arn,
      SealedTable table,
      Predicate<Item> filter,
      Consumer<Item> consumer) {
    this.client = client;
    this.table = table;
    this.filter = filter;
    this.consumer = consumer;
    String shard =
        client
            .describeStream(ask -> ask.streamArn(arn))
            .streamDescription()
            .shards()
            .get(0)
            .shardId();
    this.iterator =
        client
            .getShardIterator(
                ask ->
                    ask.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.LATEST))
            .shardIterator();
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (read() == 0) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many records there were. */
  private int read() {
    GetRecordsResponse page = client.getRecords(ask -> ask.shardIterator(iterator).limit(RECORDS));
    page.records().forEach(this::handOn);
    iterator = page.nextShardIterator();
    return page.records().size();
  }

  private void handOn(Record record) {
    if (record.eventName() != OperationType.INSERT) {
      return;
    }
    Item sealed = DynamoItems.item(record.dynamodb().newImage());
    boolean now = sealed.text(Attributes.LANE).filter(Lane.NOW.stored()::equals).isPresent();
    if (now && filter.test(sealed)) {
      consumer.accept(table.open(sealed));
    }
  }
}
