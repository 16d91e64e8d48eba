package kr.salpim.adapters.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Written;
import org.junit.jupiter.api.Test;

/** A gate that let everything through would show nothing. */
class PolicyGateTest {

  private static final String NAME = LocalTables.create();

  private final DynamoTable intake = as("intake");
  private final DynamoTable risk = as("risk");
  private final DynamoTable delivery = as("delivery");

  @Test
  void aKindIsReachedByThoseWhoHaveItAlone() {
    assertThat(intake.write(put("C#1"))).isEqualTo(new Written.Applied());
    assertThat(intake.get(new Key("C#1", "A"))).isPresent();
    assertThat(intake.query("C#1", "A", 1)).hasSize(1);
    refused(() -> intake.write(put("M#1")));
    refused(() -> intake.get(new Key("M#1", "A")));
    refused(() -> intake.query("M#1", "A", 1));
    assertThat(risk.write(put("M#1"))).isEqualTo(new Written.Applied());
  }

  @Test
  void aTransactionIsAllowedPartByPart() {
    assertThat(intake.writeAll(List.of(put("C#2"), put("H#2")), "t1"))
        .isEqualTo(new Written.Applied());
    refused(() -> intake.writeAll(List.of(put("C#3"), put("M#3")), "t2"));
    assertThat(intake.get(new Key("C#3", "A"))).isEmpty();
  }

  @Test
  void whoNeedNotDeleteCannotAndNobodyTakesBackARecordOfAccess() {
    refused(() -> delivery.write(delete("O#1")));
    assertThat(risk.write(put("L#1"))).isEqualTo(new Written.Applied());
    refused(() -> risk.write(delete("L#1")));
    refused(() -> intake.write(put("L#2")));
  }

  @Test
  void aTickReadsItsOwnTimersAndTheDeskAloneTheLists() {
    assertThat(delivery.due("out#01", 1, 1)).isEmpty();
    refused(() -> delivery.due("alert#01", 1, 1));
    refused(() -> delivery.board("11530#parked", 1));
    assertThat(as("desk").board("11530#parked", 1)).isEmpty();
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(TableDown.class).hasMessage("AccessDeniedException");
  }

  private static Change put(String partition) {
    return new Change.Put(
        Item.at(new Key(partition, "A")).text("t", "text").build(), Condition.always());
  }

  private static Change delete(String partition) {
    return new Change.Delete(new Key(partition, "A"), Condition.always());
  }

  private static DynamoTable as(String module) {
    return new DynamoTable(
        LocalTables.client(
            PolicyGate.before(Backing.shared().dynamoDb(), Policies.of(module).orElseThrow()),
            Duration.ofSeconds(5)),
        NAME);
  }
}
