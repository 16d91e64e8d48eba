package kr.salpim.local.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.table.Table;
import kr.salpim.local.board.Board;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tells the board who has written. */
final class Senders {

  private final Table table;
  private final Board board;

  Senders(Table table, Board board) {
    this.table = table;
    this.board = board;
  }

  /** A message came in. */
  void heard(DynamodbStreamRecord record) {
    heard(record.getDynamodb().getKeys().get(Filters.PARTITION).getS());
  }

  /**
   * All that wrote before. A scan, which the functions never make: the table of one machine is
   * small, and this is read once at the start.
   */
  void known(DynamoDbClient client, String name) {
    Set<String> contacts =
        client
            .scanPaginator(
                ask ->
                    ask.tableName(name)
                        .filterExpression("begins_with(#pk, :c) AND begins_with(#sk, :in)")
                        .projectionExpression("#pk")
                        .expressionAttributeNames(
                            Map.of("#pk", Filters.PARTITION, "#sk", Filters.SORT))
                        .expressionAttributeValues(
                            Map.of(
                                ":c", AttributeValue.fromS("C#"),
                                ":in", AttributeValue.fromS(Inbound.SORT_PREFIX))))
            .items()
            .stream()
            .map(item -> item.get(Filters.PARTITION).s())
            .collect(Collectors.toSet());
    contacts.forEach(this::heard);
  }

  private void heard(String contact) {
    table.query(contact, Inbound.SORT_PREFIX, 1).stream()
        .map(InboundItem::from)
        .forEach(inbound -> board.heard(inbound.from()));
  }
}
