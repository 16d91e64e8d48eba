package kr.salpim.adapters.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One machine keeps what it was told, from one start to the next. */
class KeptDataTest {

  @TempDir Path folder;

  @Test
  void dataSurvivesARestartAndNothingAnswersInBetween() {
    Item item = Item.at(new Key("P", "A")).text("t", "살핌").build();
    DynamoDbLocal first = DynamoDbLocal.keeping(folder.resolve("data"), 0);
    Table before = table(first);
    before.write(new Change.Put(item, Condition.absent()));
    first.close();
    assertThatThrownBy(() -> before.get(item.key())).isInstanceOf(TableBusy.class);
    DynamoDbLocal second = DynamoDbLocal.keeping(folder.resolve("data"), first.port());
    assertThat(table(second).get(item.key())).contains(item);
    second.close();
  }

  private static Table table(DynamoDbLocal local) {
    DynamoDbClient client = LocalTables.client(local.endpoint(), Duration.ofSeconds(5));
    TableSchema.ensure(client, "salpim");
    return new DynamoTable(client, "salpim");
  }
}
