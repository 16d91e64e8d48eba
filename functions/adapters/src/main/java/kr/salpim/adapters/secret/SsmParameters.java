package kr.salpim.adapters.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parameters of SSM, opened, up to {@value #MOST} a call. The SDK's own client would bring a
 * library for this one call, which stands between a start and its first event.
 */
public final class SsmParameters {

  /** As many as SSM hands out in one call. */
  public static final int MOST = 10;

  private static final int ATTEMPTS = 3;

  private static final long PAUSE_MILLIS = 200;

  /**
   * No attempt begins later: at 10 s Lambda ends a start, and nobody would read what was missing.
   * The table is read after this, too.
   */
  private static final Duration LAST_ATTEMPT = Duration.ofSeconds(4);

  /** What may go well a moment later. */
  private static final Set<String> PASSING = Set.of("ThrottlingException", "InternalServerError");

  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SsmCall call;

  public SsmParameters(SsmCall call) {
    this.call = call;
  }

  /**
   * The parameters' values by name; one that is not there is left out.
   *
   * @param names at most {@value #MOST}, none twice
   * @throws IllegalArgumentException one line, where SSM cannot be asked or refuses
   */
  public Map<String, String> get(Collection<String> names) {
    ObjectNode body = JSON.createObjectNode().put("WithDecryption", true);
    names.stream().sorted().forEach(body.putArray("Names")::add);
    Map<String, String> values = new HashMap<>();
    for (JsonNode parameter : answer(names, body.toString()).path("Parameters")) {
      values.put(parameter.path("Name").asText(), parameter.path("Value").asText());
    }
    return values;
  }

  private JsonNode answer(Collection<String> names, String body) {
    long end = System.nanoTime() + LAST_ATTEMPT.toNanos();
    String trouble = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (attempt > 1) {
        pause(attempt - 1);
      }
      if (System.nanoTime() - end > 0) {
        break;
      }
      try {
        SsmCall.Answer answer = call.post("GetParameters", body);
        JsonNode json = JSON.readTree(answer.body());
        if (answer.status() == OK) {
          return json;
        }
        trouble = json.path("__type").asText("").replaceFirst(".*#", "");
        if (answer.status() < SERVER_ERROR && !PASSING.contains(trouble)) {
          break;
        }
      } catch (IOException failed) {
        trouble = failed.getClass().getSimpleName();
      }
    }
    throw new IllegalArgumentException(
        "SSM does not give its parameters "
            + names.stream().sorted().collect(Collectors.joining(", "))
            + " ("
            + trouble
            + ")");
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE_MILLIS * attempt);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
