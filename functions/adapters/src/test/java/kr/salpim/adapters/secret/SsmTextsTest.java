package kr.salpim.adapters.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.adapters.testing.SsmTwin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Places of secrets: parameters of SSM and files. */
class SsmTextsTest {

  private static final String SEAL = "ssm:/salpim/seal";
  private static final String FIND = "ssm:/salpim/find";

  @TempDir Path folder;

  private final SsmTwin twin = new SsmTwin();

  @Test
  void allParametersThatSettingsNameComeInOneCall() {
    twin.put("/salpim/seal", "{\"s\": \"살핌\"}");
    twin.put("/salpim/find", "f");
    SecretTexts texts = texts(SEAL, FIND, "file:/somewhere", "인라인");
    assertThat(texts.at(SEAL).text()).isEqualTo("{\"s\": \"살핌\"}");
    assertThat(texts.at(FIND).text()).isEqualTo("f");
    assertThat(twin.calls()).containsExactly(2);
  }

  @Test
  void aTextIsNeverShown() {
    twin.put("/salpim/seal", "very secret");
    assertThat(texts(SEAL).at(SEAL).toString()).isEqualTo(SEAL);
  }

  @Test
  void whereNoSettingNamesAParameterNobodyAsksSsm() throws Exception {
    Path file = Files.writeString(folder.resolve("seal.json"), "text");
    assertThat(texts("file:" + file).at("file:" + file).text()).isEqualTo("text");
    assertThat(texts().at(file.toString())).isEqualTo(new SecretText(file.toString(), "text"));
    assertThat(twin.calls()).isEmpty();
  }

  @Test
  void aParameterThatIsNotThereIsNamed() {
    twin.put("/salpim/find", "f");
    SecretTexts texts = texts(SEAL, FIND);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts.at(SEAL))
        .withMessage("ssm:/salpim/seal is not there");
    assertThat(texts.at(FIND).text()).isEqualTo("f");
  }

  @Test
  void aServerThatStumblesIsAskedAgain() {
    twin.put("/salpim/seal", "s");
    twin.fail(500);
    twin.fail(503);
    assertThat(texts(SEAL).at(SEAL).text()).isEqualTo("s");
    assertThat(twin.calls()).containsExactly(0, 0, 1);
  }

  @Test
  void aRefusalEndsTheStartAtOnceAndSaysWhich() {
    twin.fail(400);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts(SEAL).at(SEAL))
        .withMessage("SSM does not give its parameters /salpim/seal (AccessDeniedException)");
    assertThat(twin.calls()).containsExactly(0);
  }

  @Test
  void aServerThatIsNotThereEndsTheStartInOneLine() {
    SecretTexts texts =
        new SsmTexts(Set.of(SEAL), () -> parameters(URI.create("http://localhost:1")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts.at(SEAL))
        .withMessageStartingWith("SSM does not give its parameters /salpim/seal (");
  }

  @Test
  void aServerThatNeverAnswersLeavesTimeToSayWhatIsMissing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      URI endpoint = URI.create("http://localhost:" + silent.getLocalPort());
      SecretTexts texts = new SsmTexts(Set.of(SEAL), () -> parameters(endpoint));
      Instant start = Instant.now();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> texts.at(SEAL))
          .withMessageContaining("/salpim/seal (SocketTimeoutException)");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }
  }

  @Test
  void moreThanOneCallGivesIsRefused() {
    Set<String> many =
        IntStream.rangeClosed(0, SsmParameters.MOST)
            .mapToObj(n -> "ssm:/salpim/" + n)
            .collect(Collectors.toCollection(HashSet::new));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SsmTexts(many, () -> parameters(twin.endpoint())))
        .withMessage("settings name 11 parameters; a function has 10");
  }

  private SecretTexts texts(String... places) {
    return new SsmTexts(Set.of(places), () -> parameters(twin.endpoint()));
  }

  private static SsmParameters parameters(URI endpoint) {
    return new SsmParameters(
        SsmCall.signed(
            endpoint, "ap-northeast-2", AwsCredentialsIdentity.create("local", "local")));
  }
}
