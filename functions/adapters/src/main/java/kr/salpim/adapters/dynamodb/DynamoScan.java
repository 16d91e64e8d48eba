package kr.salpim.adapters.dynamodb;

import java.util.Iterator;
import kr.salpim.domain.table.Item;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Every item of the table, page by page, as it rests there. For offline commands only: no function
 * ever scans. What moves while it runs may be met once, twice or not at all.
 */
public final class DynamoScan implements Iterable<Item> {

  private final DynamoDbClient client;
  private final String table;

  public DynamoScan(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Iterator<Item> iterator() {
    Iterator<Item> rows =
        client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
            .map(DynamoItems::item)
            .iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        try {
          return rows.hasNext();
        } catch (SdkException failure) {
          throw Failures.of(failure);
        }
      }

      @Override
      public Item next() {
        return rows.next();
      }
    };
  }
}
