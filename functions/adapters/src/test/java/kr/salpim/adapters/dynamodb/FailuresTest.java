package kr.salpim.adapters.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import kr.salpim.adapters.testing.LoggedLines;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;
import kr.salpim.domain.table.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DynamoDB's failures become, heard through the SDK's own client. */
class FailuresTest {

  private static final String CANARY = "canary-7310";
  private static final Key KEY = new Key("C#" + CANARY, "WHO");

  private final FailingServer server = new FailingServer();
  private final DynamoTable table = table(server.endpoint());

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException, TableBusy",
    "400, ProvisionedThroughputExceededException, TableBusy",
    "400, RequestLimitExceeded, TableBusy",
    "400, TransactionConflictException, TableBusy",
    "400, TransactionInProgressException, TableBusy",
    "400, ValidationException, TableDown",
    "400, ResourceNotFoundException, TableDown",
    "400, AccessDeniedException, TableDown",
    "400, IdempotentParameterMismatchException, TableDown",
    "500, InternalServerError, TableUnclear",
    "503, ServiceUnavailable, TableUnclear",
  })
  void anErrorOfDynamoDbBecomes(int status, String code, String kind) {
    server.answer(status, code, "{\"message\":\"the key " + CANARY + " is bad\"}");
    everyCall(code, kind);
    assertThat(server.requests()).as("one attempt a call").isEqualTo(6);
  }

  /** What an operator greps on the first day, because no test can try the policies. */
  @Test
  void whatAPolicyRefusesStandsInTheLogWithItsCodeAlone() {
    server.answer(400, "AccessDeniedException", "{\"message\":\"not for " + CANARY + "\"}");
    try (LoggedLines log = new LoggedLines()) {
      assertThatThrownBy(() -> table.get(KEY)).isInstanceOf(TableDown.class);
      assertThatThrownBy(this::writeTwo).isInstanceOf(TableDown.class);
      assertThat(log.with("AccessDeniedException"))
          .hasSize(2)
          .allSatisfy(
              line -> {
                assertThat(line.path("event").asText()).isEqualTo("table-refused");
                assertThat(line.path("code").asText()).isEqualTo("AccessDeniedException");
              });
      assertThat(String.join("\n", log.all())).doesNotContain(CANARY);
    }
  }

  @Test
  void anAnswerThatDoesNotComeIsUnclear() {
    server.hang();
    assertThatThrownBy(() -> table.write(put()))
        .isInstanceOf(TableUnclear.class)
        .hasMessage("SocketTimeoutException")
        .hasNoCause();
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void aConnectionThatBreaksIsUnclear() {
    server.cut();
    assertThatThrownBy(() -> table.write(put())).isInstanceOf(TableUnclear.class).hasNoCause();
  }

  @Test
  void whereNobodyListensNothingWasWritten() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    DynamoTable nowhere = table(URI.create("http://localhost:" + free));
    assertThatThrownBy(() -> nowhere.write(put()))
        .isInstanceOf(TableBusy.class)
        .hasMessage("ConnectException")
        .hasNoCause();
  }

  @Test
  void anAnswerThatIsNoAnswerIsNoFalseSuccess() {
    server.answer(400, "", "<html>" + CANARY + "</html>");
    assertThatThrownBy(() -> table.write(put()))
        .isInstanceOf(TableDown.class)
        .hasMessageNotContaining(CANARY);
    server.answer(502, "", "<html>" + CANARY + "</html>");
    assertThatThrownBy(() -> table.write(put()))
        .isInstanceOf(TableUnclear.class)
        .hasMessage("HTTP 502");
  }

  @Test
  void aTransactionThatMetAnotherIsBusy() {
    cancelled("{\"Code\":\"None\"},{\"Code\":\"TransactionConflict\"}");
    assertThatThrownBy(this::writeTwo)
        .isInstanceOf(TableBusy.class)
        .hasMessage("TransactionConflict");
    cancelled("{\"Code\":\"ThrottlingError\"},{\"Code\":\"None\"}");
    assertThatThrownBy(this::writeTwo).isInstanceOf(TableBusy.class);
  }

  @Test
  void aTransactionThatIsWrongIsDown() {
    cancelled("{\"Code\":\"ValidationError\",\"Message\":\"" + CANARY + "\"},{\"Code\":\"None\"}");
    assertThatThrownBy(this::writeTwo).isInstanceOf(TableDown.class).hasMessage("ValidationError");
  }

  @Test
  void aRefusalBesideAConflictIsARefusal() {
    cancelled("{\"Code\":\"TransactionConflict\"},{\"Code\":\"ConditionalCheckFailed\"}");
    assertThat(writeTwo()).isEqualTo(new Written.Refused(1, java.util.Optional.empty()));
  }

  private void everyCall(String code, String kind) {
    failed(() -> table.get(KEY), code, kind);
    failed(() -> table.query(KEY.partition(), "WHO", 1), code, kind);
    failed(() -> table.write(put()), code, kind);
    failed(this::writeTwo, code, kind);
    failed(() -> table.due("c", 1, 1), code, kind);
    failed(() -> table.board("b", 1), code, kind);
  }

  private static void failed(Runnable call, String code, String kind) {
    assertThatThrownBy(call::run)
        .satisfies(failure -> assertThat(failure.getClass().getSimpleName()).isEqualTo(kind))
        .hasMessage(code)
        .hasNoCause();
  }

  private void cancelled(String reasons) {
    server.answer(
        400,
        "TransactionCanceledException",
        "{\"message\":\"" + CANARY + "\",\"CancellationReasons\":[" + reasons + "]}");
  }

  private Written writeTwo() {
    Change other = new Change.Put(Item.at(new Key("P", "B")).build(), Condition.absent());
    return table.writeAll(List.of(put(), other), "token");
  }

  private static Change put() {
    return new Change.Put(Item.at(KEY).text("t", CANARY).build(), Condition.absent());
  }

  private static DynamoTable table(URI endpoint) {
    return new DynamoTable(LocalTables.client(endpoint, Duration.ofMillis(700)), "table");
  }
}
