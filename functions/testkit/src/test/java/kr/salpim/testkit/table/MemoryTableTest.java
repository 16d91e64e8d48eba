package kr.salpim.testkit.table;

import kr.salpim.domain.table.Table;
import org.junit.jupiter.api.Nested;

/** The twin keeps the contract. */
class MemoryTableTest {

  private static final MemoryTable TABLE = new MemoryTable();

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
