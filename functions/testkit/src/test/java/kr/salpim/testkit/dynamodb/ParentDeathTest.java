package kr.salpim.testkit.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A parent that is killed takes DynamoDB Local with it. */
class ParentDeathTest {

  /** Far more than the end of a pipe needs to be seen. */
  private static final long SECONDS = 20;

  /** Starts DynamoDB Local, names its process, and waits to be killed. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws InterruptedException {
      DynamoDbLocal.inMemory();
      ProcessHandle.current().children().forEach(child -> System.out.println(child.pid()));
      Thread.sleep(TimeUnit.SECONDS.toMillis(SECONDS));
    }
  }

  @Test
  void theChildDiesWithAParentThatIsKilled() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Parent.class.getName());
    builder.redirectErrorStream(true);
    Process parent = builder.start();
    try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
      long child = Long.parseLong(out.readLine());
      ProcessHandle handle = ProcessHandle.of(child).orElseThrow();
      parent.destroyForcibly().waitFor();
      CompletableFuture<ProcessHandle> end = handle.onExit();
      assertThat(end).succeedsWithin(SECONDS, TimeUnit.SECONDS);
      assertThat(handle.isAlive()).isFalse();
    }
  }
}
