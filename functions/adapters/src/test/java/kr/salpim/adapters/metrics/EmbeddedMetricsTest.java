package kr.salpim.adapters.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of CloudWatch's specification of the format, each as an assertion. */
class EmbeddedMetricsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  /** Of CloudWatch's units the ones that we use. */
  private static final Set<String> UNITS = Set.of("Seconds", "Count");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Metrics metrics =
      new EmbeddedMetrics(
          "salpim-r1",
          Clock.fixed(NOW, ZoneOffset.UTC),
          new PrintStream(out, false, StandardCharsets.US_ASCII));

  @ParameterizedTest
  @EnumSource(Metric.class)
  void eachMetricIsOneLineAsTheSpecificationAsks(Metric metric) throws JsonProcessingException {
    metrics.tell(metric, 7);
    assertThat(lines()).hasSize(1);
    JsonNode root = JSON.readTree(lines().get(0));
    JsonNode aws = root.path("_aws");
    assertThat(aws.path("Timestamp").isIntegralNumber()).isTrue();
    assertThat(aws.path("Timestamp").asLong()).as("milliseconds").isEqualTo(NOW.toEpochMilli());
    assertThat(aws.path("CloudWatchMetrics")).hasSize(1);
    JsonNode directive = aws.path("CloudWatchMetrics").get(0);
    assertThat(directive.path("Namespace").asText()).isEqualTo("Salpim");
    assertThat(directive.path("Dimensions")).as("an array of arrays").hasSize(1);
    assertThat(directive.path("Dimensions").get(0)).hasSize(1);
    String dimension = directive.path("Dimensions").get(0).get(0).asText();
    assertThat(root.path(dimension).isTextual()).as("its value stands in the root").isTrue();
    assertThat(root.path(dimension).asText()).isEqualTo("salpim-r1");
    assertThat(directive.path("Metrics")).hasSize(1);
    JsonNode definition = directive.path("Metrics").get(0);
    assertThat(definition.path("Name").asText()).isEqualTo(metric.title());
    assertThat(definition.path("Unit").asText()).isIn(UNITS);
    assertThat(root.path(metric.title()).isNumber()).isTrue();
    assertThat(root.path(metric.title()).asLong()).isEqualTo(7);
    assertThat(root).as("nothing beside").hasSize(3);
  }

  @Test
  void linesOfManyThreadsDoNotMix() {
    CompletableFuture<?>[] all =
        IntStream.range(0, 200)
            .mapToObj(i -> CompletableFuture.runAsync(() -> metrics.count(Metric.MESSAGES_IN)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).join();
    assertThat(lines()).hasSize(200).containsOnly(lines().get(0));
  }

  @Test
  void aNameThatIsNoDimensionEndsTheStart() {
    Clock clock = Clock.systemUTC();
    PrintStream none = new PrintStream(out, false, StandardCharsets.US_ASCII);
    for (String name : List.of("", " ", "x".repeat(1025))) {
      assertThatThrownBy(() -> new EmbeddedMetrics(name, clock, none))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theFunctionsPackagesWriteThemAndOneMachineDoesNot() throws IOException {
    for (String module :
        List.of("intake", "risk", "delivery", "visits", "checkins", "desk", "partners")) {
      assertThat(settings(module)).contains("salpim.metrics.enabled=true");
    }
    assertThat(settings("local")).contains("salpim.metrics.enabled=false");
  }

  private static List<String> settings(String module) throws IOException {
    return Files.readAllLines(
        Path.of("..", module, "src", "main", "resources", "application.properties"));
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.US_ASCII).lines().toList();
  }
}
