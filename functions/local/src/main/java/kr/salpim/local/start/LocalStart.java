package kr.salpim.local.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import kr.salpim.adapters.dynamodb.TableSchema;
import kr.salpim.adapters.quarkus.TableSettings;
import kr.salpim.domain.Ids;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;
import kr.salpim.local.LocalSettings;
import kr.salpim.local.demo.AgencyLoader;
import kr.salpim.local.demo.DemoAgencies;
import kr.salpim.local.demo.DemoDong;
import kr.salpim.local.demo.DemoLoader;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the table and sets the demo dong up, before the first call can come. */
@ApplicationScoped
public class LocalStart {

  /** After the log has its form, before the functions look at their settings. */
  private static final int FIRST = 500;

  void start(
      @Observes @Priority(FIRST) StartupEvent event,
      DynamoDbClient client,
      TableSettings settings,
      Table table,
      KeyedHash hash,
      Clock clock,
      Ids ids,
      DemoDong demo,
      DemoAgencies agencies,
      LocalSettings local) {
    TableSchema.ensure(client, settings.name());
    DemoLoader loader = new DemoLoader(table, hash, clock, ids);
    loader.load(demo);
    new AgencyLoader(table, hash, clock, ids).load(demo, agencies);
    if (local.ties()) {
      loader.tie(demo);
    }
  }
}
