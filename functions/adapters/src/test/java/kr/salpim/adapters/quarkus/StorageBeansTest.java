package kr.salpim.adapters.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The beans that every function module finds. */
@Tag("aws")
@QuarkusTest
@QuarkusTestResource(LocalStorage.class)
class StorageBeansTest {

  @Inject Table table;
  @Inject SealedTable opener;
  @Inject KeyedHash hash;
  @Inject DynamoDbClient client;
  @Inject TableSettings settings;

  @Test
  void theTableIsReadySealedAndRetried() {
    Item item =
        Item.at(new Key("C#" + hash.of("phone|+821000000101"), "WHO"))
            .secret("name", new Secret("김살핌"))
            .build();
    assertThat(table.write(new Change.Put(item, Condition.absent())))
        .isEqualTo(new Written.Applied());
    assertThat(table.get(item.key())).contains(item);
    assertThat(opener.get(item.key())).contains(item);
    assertThat(client.scan(scan -> scan.tableName(settings.name())).toString())
        .doesNotContain("김살핌");
  }
}
