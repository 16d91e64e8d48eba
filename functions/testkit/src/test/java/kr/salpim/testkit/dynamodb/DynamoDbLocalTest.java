package kr.salpim.testkit.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbLocalTest {

  @TempDir Path folder;

  @Test
  void itStartsOnAFreePortAndEndsWhenClosed() {
    DynamoDbLocal local = DynamoDbLocal.inMemory();
    assertThat(local.isAlive()).isTrue();
    assertThat(local.endpoint()).hasPort(local.port());
    local.close();
    assertThat(local.isAlive()).isFalse();
  }

  @Test
  void aTakenPortIsNamedInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> DynamoDbLocal.keeping(folder, taken.getLocalPort()))
          .isInstanceOf(DynamoDbLocalFailed.class)
          .hasMessage("DynamoDB Local: port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void aBrokenDataFolderIsNamedInOneLine() throws IOException {
    Files.writeString(folder.resolve("shared-local-instance.db"), "no database at all");
    assertThatThrownBy(() -> DynamoDbLocal.keeping(folder, 0))
        .isInstanceOf(DynamoDbLocalFailed.class)
        .hasMessageContaining(folder + " is broken")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFileInsteadOfADataFolderIsNamedInOneLine() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> DynamoDbLocal.keeping(file, 0))
        .isInstanceOf(DynamoDbLocalFailed.class)
        .hasMessageContaining(file + " cannot be used");
  }

  @Test
  void aDataFolderIsKeptByOneAtATime() {
    DynamoDbLocal first = DynamoDbLocal.keeping(folder, 0);
    assertThatThrownBy(() -> DynamoDbLocal.keeping(folder, 0))
        .isInstanceOf(DynamoDbLocalFailed.class)
        .hasMessageContaining(folder.toString());
    first.close();
    DynamoDbLocal second = DynamoDbLocal.keeping(folder, 0);
    assertThat(second.isAlive()).isTrue();
    second.close();
  }
}
