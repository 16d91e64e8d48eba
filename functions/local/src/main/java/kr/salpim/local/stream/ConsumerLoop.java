package kr.salpim.local.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.adapters.log.LogField;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/**
 * Reads every shard from where it left off, parents before children, and hands each record to the
 * consumer at least once. Each consumer has a loop of its own: a slow one does not stop the other.
 */
final class ConsumerLoop implements Runnable {

  /** The stream's latency on this machine against its load when idle; Lambda asks each 250 ms. */
  private static final long PAUSE_MILLIS = 150;

  /** The stream is away: the child process restarts or ends. */
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

  /** New shards appear every few hours. */
  private static final int ROUNDS_BETWEEN_SHARD_LISTS = 50;

  private final TableStream stream;
  private final Checkpoint checkpoint;
  private final Consumer consumer;
  private final Retries retries;
  private final BooleanSupplier enabled;
  private final Map<String, String> iterators = new HashMap<>();
  private List<Shard> shards = List.of();
  private int rounds;

  ConsumerLoop(
      TableStream stream, Checkpoint checkpoint, Consumer consumer, BooleanSupplier enabled) {
    this.stream = stream;
    this.checkpoint = checkpoint;
    this.consumer = consumer;
    this.retries = new Retries(consumer);
    this.enabled = enabled;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      long pause = PAUSE_MILLIS;
      try {
        if (enabled.getAsBoolean() && round() > 0) {
          continue;
        }
      } catch (SdkException away) {
        EventLog.event("stream.away").with(LogField.CODE, consumer.name()).write();
        pause = PAUSE_AFTER_FAILURE_MILLIS;
      } catch (Stopped stopped) {
        return;
      }
      if (!sleep(pause)) {
        return;
      }
    }
  }

  /** One look at each shard; how many records there were. */
  int round() {
    if (rounds++ % ROUNDS_BETWEEN_SHARD_LISTS == 0) {
      listShards();
    }
    int seen = 0;
    Set<String> listed = ids();
    for (Shard shard : shards) {
      boolean parentFirst =
          listed.contains(shard.parentShardId()) && !checkpoint.done(shard.parentShardId());
      if (!checkpoint.done(shard.shardId()) && !parentFirst) {
        seen += read(shard.shardId());
      }
    }
    return seen;
  }

  private void listShards() {
    shards = stream.shards();
    checkpoint.keep(ids());
  }

  private Set<String> ids() {
    return shards.stream().map(Shard::shardId).collect(Collectors.toSet());
  }

  private int read(String shard) {
    GetRecordsResponse page;
    try {
      page = stream.read(iterators.computeIfAbsent(shard, this::iterator));
    } catch (ExpiredIteratorException expired) {
      iterators.remove(shard);
      return 0;
    } catch (TrimmedDataAccessException trimmed) {
      iterators.remove(shard);
      checkpoint.restart(shard);
      return 0;
    }
    iterators.remove(shard);
    hand(shard, page.records());
    if (page.nextShardIterator() == null) {
      checkpoint.finish(shard);
      rounds = 0;
    } else {
      iterators.put(shard, page.nextShardIterator());
    }
    return page.records().size();
  }

  /**
   * Only what was handed over moves the checkpoint. If we end in between, the next start reads from
   * the checkpoint, so a record may come twice and none is lost.
   */
  private void hand(String shard, List<Record> records) {
    for (int from = 0; from < records.size(); from += TableStream.BATCH) {
      List<Record> batch =
          records.subList(from, Math.min(records.size(), from + TableStream.BATCH));
      for (Record record : batch) {
        if (consumer.filter().test(record)) {
          retries.hand(Records.lambda(record, stream.arn()));
        }
      }
      checkpoint.handled(shard, batch.get(batch.size() - 1).dynamodb().sequenceNumber());
    }
  }

  private String iterator(String shard) {
    return checkpoint
        .after(shard)
        .map(
            sequence ->
                stream.iterator(
                    shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, Optional.of(sequence)))
        .orElseGet(() -> stream.iterator(shard, ShardIteratorType.TRIM_HORIZON, Optional.empty()));
  }

  private static boolean sleep(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}
