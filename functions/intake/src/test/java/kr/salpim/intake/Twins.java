package kr.salpim.intake;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.salpim.domain.area.Accounts;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.inbound.Intake;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.PlainHash;
import kr.salpim.testkit.inbound.MemoryIntake;
import kr.salpim.testkit.table.MemoryTable;

/** What stands behind the webhooks in these tests. */
@Singleton
public class Twins {

  static final MemoryIntake INTAKE = new MemoryIntake();

  @Produces
  @Mock
  @Singleton
  Intake intake() {
    return INTAKE;
  }

  @Produces
  @Mock
  @Singleton
  Accounts accounts() {
    return (channel, account) ->
        Optional.of(new ChannelAccount(channel, account, "1153010800"))
            .filter(known -> account.equals("demo"));
  }

  @Produces
  @Mock
  @Singleton
  Table table() {
    return new MemoryTable();
  }

  @Produces
  @Mock
  @Singleton
  KeyedHash hash() {
    return new PlainHash();
  }
}
