package kr.salpim.bench.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runtime is started, handed events, and its answers are timed. */
class ProgramTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  /** The smallest runtime: it answers each event with itself. */
  private static final String RUNTIME =
      """
      import java.net.URI;
      import java.net.http.*;
      public class Echo {
        public static void main(String[] arguments) throws Exception {
          HttpClient http = HttpClient.newHttpClient();
          String api = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/";
          while (true) {
            var event = http.send(HttpRequest.newBuilder(URI.create(api + "next")).build(), HttpResponse.BodyHandlers.ofString());
            String id = event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
            String end = event.body().equals(System.getenv("SALPIM_BREAKS_AT")) ? "/error" : "/response";
            http.send(HttpRequest.newBuilder(URI.create(api + id + end)).POST(HttpRequest.BodyPublishers.ofString(event.body())).build(), HttpResponse.BodyHandlers.discarding());
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void everyEventIsTimed() throws Exception {
    Program.Run run = echo().run(scene("none"), 7);
    assertThat(run.start()).isPositive();
    assertThat(run.first()).isPositive();
    assertThat(run.warm()).hasSize(Program.EVENTS - 1).allMatch(nanos -> nanos > 0);
  }

  @Test
  void anEventThatFailsIsNoMeasurement() throws IOException {
    Program echo = echo();
    assertThatIOException()
        .isThrownBy(() -> echo.run(scene("9"), 7))
        .withMessageContaining("echo: event 3 failed");
  }

  @Test
  void aProgramThatEndsIsNotWaitedFor() {
    Program none = new Program("none", List.of(JAVA, "-version"), Map.of());
    assertThatIOException()
        .isThrownBy(() -> none.run(scene("none"), 0))
        .withMessageContaining("none: it asks for no event");
  }

  @Test
  void aSettingsNameIsTheVariablesName() {
    assertThat(Program.variable("salpim.intake.public-url")).isEqualTo("SALPIM_INTAKE_PUBLIC_URL");
  }

  private Program echo() throws IOException {
    Path source = Files.writeString(folder.resolve("Echo.java"), RUNTIME);
    return new Program("echo", List.of(JAVA, source.toString()), Map.of());
  }

  private static Scene scene(String breaksAt) {
    return new Scene(
        "echo", "echo", Map.of("salpim.breaks-at", breaksAt), n -> Integer.toString(n));
  }
}
