package kr.salpim.adapters.crypto;

import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.table.ConditionContract;
import kr.salpim.testkit.table.IndexContract;
import kr.salpim.testkit.table.TableContract;
import kr.salpim.testkit.table.TransactionContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The contract once more, sealed on DynamoDB Local. */
@Tag("aws")
class SealedDynamoTableTest {

  private static final Table TABLE =
      new SealedTable(new DynamoTable(LocalTables.client(), LocalTables.create()), Keys.sealer());

  @Nested
  class Items extends TableContract {
    @Override
    protected Table table() {
      return TABLE;
    }
  }

  @Nested
  class Conditions extends ConditionContract {
    @Override
    protected Table table() {
      return TABLE;
    }
  }

  @Nested
  class Transactions extends TransactionContract {
    @Override
    protected Table table() {
      return TABLE;
    }
  }

  @Nested
  class Indexes extends IndexContract {
    @Override
    protected Table table() {
      return TABLE;
    }
  }
}
