package kr.salpim.local.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import kr.salpim.adapters.quarkus.TableSettings;
import kr.salpim.delivery.DeliveryFunction;
import kr.salpim.domain.table.Table;
import kr.salpim.local.LocalSettings;
import kr.salpim.local.board.Board;
import kr.salpim.risk.RiskFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What the event source mappings of {@code risk} and {@code delivery} do in AWS. */
@ApplicationScoped
public class StreamPoller {

  private static final long END_MILLIS = 3_000;

  private final LocalSettings local;
  private final TableSettings settings;
  private final Table table;
  private final DynamoDbClient client;
  private final URI endpoint;
  private final StreamSwitch dispatch;
  private final RiskFunction risk;
  private final DeliveryFunction delivery;
  private final Board board;
  private final List<Thread> loops = new ArrayList<>();

  StreamPoller(
      LocalSettings local,
      TableSettings settings,
      Table table,
      DynamoDbClient client,
      @ConfigProperty(name = "quarkus.dynamodb.endpoint-override") URI endpoint,
      StreamSwitch dispatch,
      RiskFunction risk,
      DeliveryFunction delivery,
      Board board) {
    this.local = local;
    this.settings = settings;
    this.table = table;
    this.client = client;
    this.endpoint = endpoint;
    this.dispatch = dispatch;
    this.risk = risk;
    this.delivery = delivery;
    this.board = board;
  }

  /** Not before the board can be reached: what is delivered is posted to it. */
  synchronized void start(@ObservesAsync HttpServerStart listening) {
    if (!loops.isEmpty()) {
      return;
    }
    String arn =
        client.describeTable(ask -> ask.tableName(settings.name())).table().latestStreamArn();
    TableStream stream = new TableStream(streams(), arn);
    var urgent = Filters.urgent();
    loop(stream, new Consumer("risk", urgent.and(Filters.outgoing().negate()), risk::onRecord));
    loop(stream, new Consumer("delivery", urgent.and(Filters.outgoing()), delivery::onRecord));
    Senders senders = new Senders(table, board);
    loop(stream, new Consumer("board", Filters.inbound(), senders::heard), () -> true);
    senders.known(client, settings.name());
  }

  synchronized void stop(@Observes ShutdownEvent ending) {
    loops.forEach(Thread::interrupt);
    for (Thread loop : loops) {
      try {
        loop.join(END_MILLIS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    loops.clear();
  }

  private void loop(TableStream stream, Consumer consumer) {
    loop(stream, consumer, dispatch::enabled);
  }

  private void loop(TableStream stream, Consumer consumer, BooleanSupplier enabled) {
    Checkpoint checkpoint = new Checkpoint(local.data().resolve("stream-" + consumer.name()));
    Thread loop =
        new Thread(
            new ConsumerLoop(stream, checkpoint, consumer, enabled), "stream " + consumer.name());
    loop.setDaemon(true);
    loops.add(loop);
    loop.start();
  }

  /**
   * DynamoDB Local takes any region and credentials; those of the table's client need not be known.
   */
  private DynamoDbStreamsClient streams() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.AP_NORTHEAST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
