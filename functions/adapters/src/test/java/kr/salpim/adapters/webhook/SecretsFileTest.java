package kr.salpim.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.channel.Fixtures;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsFileTest {

  @TempDir Path folder;

  @Test
  void oneOrTwoSecretsAreReadForEachAccount() throws IOException {
    Secrets secrets =
        read("{\"line/demo\":[\"old\",\"new\"],\"sms/demo\":\"" + Signing.DEMO_STANDARD + "\"}");
    assertThat(secrets.of("line", "demo")).containsExactly("old", "new");
    assertThat(secrets.of("sms", "demo")).containsExactly(Signing.DEMO_STANDARD);
    assertThat(secrets.of("sms", "other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"line/demo\":[\"canary1\",\"canary2\",\"canary3\"]}",
        "{\"line/demo\":[]}",
        "{\"line/demo\":7}",
        "{\"line/demo\":[\"canary\",7]}",
        "{\"line/demo\":\"\"}",
        "{\"line\":\"canary\"}",
        "{\"fax/demo\":\"canary\"}",
        "{\"sms/demo\":\"canary\"}",
        "{\"talktalk/demo\":\"canary/canary\"}",
        "[\"canary\"]",
        "canary",
        "",
      })
  void aBrokenFileIsNamedInOneLineWithoutItsSecrets(String content) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(content))
        .satisfies(
            wrong -> {
              assertThat(wrong.getMessage())
                  .contains("secrets.json")
                  .doesNotContain("canary", "\n");
              assertThat(wrong.getMessage().lines()).hasSize(1);
            });
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecretsFile.read(folder.resolve("none.json"), Fixtures.channels()))
        .withMessageContaining("none.json");
  }

  @Test
  void fixedSecretsAreOfTheirAccountAlone() {
    Secrets secrets = Secrets.fixed(Map.of("line/demo", List.of("s")));
    assertThat(secrets.of("line", "demo")).containsExactly("s");
    assertThat(secrets.of("line", "other")).isEmpty();
  }

  private Secrets read(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("secrets.json"), content);
    return SecretsFile.read(file, Fixtures.channels());
  }
}
