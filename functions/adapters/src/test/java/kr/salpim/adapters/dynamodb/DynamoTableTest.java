package kr.salpim.adapters.dynamodb;

import kr.salpim.domain.table.Table;
import kr.salpim.testkit.table.ConditionContract;
import kr.salpim.testkit.table.IndexContract;
import kr.salpim.testkit.table.TableContract;
import kr.salpim.testkit.table.TransactionContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The table on DynamoDB Local keeps the contract. */
@Tag("aws")
class DynamoTableTest {

  private static final Table TABLE = new DynamoTable(LocalTables.client(), LocalTables.create());

  @Nested
  class Items extends TableContract {
    @Override
    protected Table table() {
      return TABLE;
    }

    @Override
    protected boolean takesSecrets() {
      return false;
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
