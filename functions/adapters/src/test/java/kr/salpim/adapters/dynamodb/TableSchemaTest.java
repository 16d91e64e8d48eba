package kr.salpim.adapters.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

@Tag("aws")
class TableSchemaTest {

  private final DynamoDbClient client = LocalTables.client();

  @Test
  void ensuringTwiceLeavesTheTableAsItIs() {
    String name = LocalTables.create();
    Table table = new DynamoTable(client, name);
    table.write(new Change.Put(item(), Condition.absent()));
    TableSchema.ensure(client, name);
    assertThat(table.get(item().key())).contains(item());
  }

  @Test
  void aTableOfAnotherShapeIsNamedInOneLine() {
    String name = "other-" + UUID.randomUUID();
    AttributeDefinition key =
        AttributeDefinition.builder()
            .attributeName("pk")
            .attributeType(ScalarAttributeType.S)
            .build();
    KeySchemaElement hash =
        KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build();
    client.createTable(
        create ->
            create
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(key)
                .keySchema(hash));
    assertThatThrownBy(() -> TableSchema.ensure(client, name))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("table " + name + " is not as it should be: keys");
  }

  @Test
  void theStreamTellsNewImagesThatBecomeItems() {
    String name = LocalTables.create();
    new DynamoTable(client, name).write(new Change.Put(item(), Condition.absent()));
    List<Record> records = LocalTables.records(name);
    assertThat(records).hasSize(1);
    assertThat(records.get(0).eventNameAsString()).isEqualTo("INSERT");
    assertThat(DynamoItems.item(records.get(0).dynamodb().newImage())).isEqualTo(item());
    assertThat(DynamoItems.key(records.get(0).dynamodb().keys())).isEqualTo(item().key());
  }

  private static Item item() {
    return new Item(
        new Key("P", "A"),
        Map.of(
            "t", new Value.Text("살핌"),
            "n", new Value.Num(7),
            "s", new Value.Sealed(new byte[] {1, 2, 3})));
  }
}
