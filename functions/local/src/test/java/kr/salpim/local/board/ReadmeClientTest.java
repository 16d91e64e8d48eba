package kr.salpim.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.local.LocalResource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's client for partner agencies does what the README says. */
@QuarkusTest
@WithTestResource(LocalResource.class)
class ReadmeClientTest {

  private static final String SECTION = "## Partner agencies (협력기관)";
  private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
  private static final List<String> TOOLS = List.of("bash", "curl", "openssl");
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TestHTTPResource("/")
  URL url;

  @TempDir Path folder;

  @Test
  void itSendsSignalsCompletesAReferralAndThePlannerIsAskedToConfirm() throws Exception {
    Assumptions.assumeTrue(
        TOOLS.stream().allMatch(ReadmeClientTest::installed), "the client needs " + TOOLS);
    Seoul.freshMorning();
    int before = asked();

    String said = run();

    assertThat(said)
        .contains("\"taken\":1")
        .contains("\"name\":\"박순자\"")
        .contains("\"reason\":\"쌀이 떨어짐\"")
        .contains("\"status\":\"accepted\"")
        .contains("\"status\":\"completed\"");
    Api.until(Duration.ofSeconds(30), () -> asked() > before);
    String question = questions().get(questions().size() - 1);
    assertThat(question).contains("1 확인했어요").contains("2 다시 의뢰할게요");
    assertThat(question).doesNotContain("박순자").doesNotContain("밑반찬");
    confirm(question);
  }

  /** By the number that the question has, as the planner does. */
  private static void confirm(String question) throws Exception {
    Matcher number = Pattern.compile("\\(답: (\\d+)-1").matcher(question);
    assertThat(number.find()).isTrue();
    Api.write(Api.PLANNER, number.group(1) + "-1");
    Api.until(
        Duration.ofSeconds(30),
        () -> Api.received(Api.PLANNER).stream().anyMatch(text -> text.contains("결과를 확인하신")));
  }

  private static List<String> questions() {
    return Api.received(Api.PLANNER).stream()
        .filter(text -> text.contains("의뢰한 일을 마쳤다는 답"))
        .toList();
  }

  private static int asked() {
    return questions().size();
  }

  /** The section's blocks one after the other, as somebody pastes them; what they print. */
  private String run() throws IOException, InterruptedException {
    Path script = folder.resolve("client.sh");
    Path output = folder.resolve("said");
    Files.writeString(
        script, "set -eu\n" + blocks().replace("http://localhost:8080", trimmed(url)));
    Process process =
        new ProcessBuilder("bash", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
      String said = Files.readString(output);
      assertThat(ended).as(said).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  private static String blocks() throws IOException {
    String readme = Files.readString(readme(), StandardCharsets.UTF_8);
    int from = readme.indexOf(SECTION);
    assertThat(from).isPositive();
    String section = readme.substring(from, readme.indexOf("\n## ", from + 1));
    StringBuilder blocks = new StringBuilder();
    Matcher block = BLOCK.matcher(section);
    while (block.find()) {
      blocks.append(block.group(1)).append('\n');
    }
    return blocks.toString();
  }

  private static Path readme() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("mvnw"))) {
      here = here.getParent();
    }
    return here.resolve("README.md");
  }

  private static String trimmed(URL url) {
    return url.toString().replaceAll("/$", "");
  }

  private static boolean installed(String tool) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
