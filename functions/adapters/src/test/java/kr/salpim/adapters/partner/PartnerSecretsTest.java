package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file with what partners sign with. */
class PartnerSecretsTest {

  private static final String GOOD = Agencies.secret("somebody");

  private static final String OTHER = Agencies.secret("somebody-else");

  @TempDir Path folder;

  @Test
  void aPartnerHasOneSecretOrTwoWhileItIsRotated() throws IOException {
    PartnerSecrets secrets =
        PartnerSecrets.read(
            file("{\"one\":\"" + GOOD + "\",\"two\":[\"" + OTHER + "\",\"" + OTHER + "\"]}"));
    assertThat(secrets.of("one")).hasSize(1);
    assertThat(secrets.of("two")).hasSize(2);
    assertThat(secrets.of("three")).isEmpty();
  }

  @Test
  void whatIsWrongIsNamedAndTheSecretIsNot() throws IOException {
    for (String entry :
        new String[] {
          "\"one\":\"short-secret\"",
          "\"One!\":\"" + GOOD + "\"",
          "\"one\":[]",
          "\"one\":[\"" + GOOD + "\",\"" + GOOD + "\",\"" + GOOD + "\"]",
          "\"one\":7"
        }) {
      Path file = file("{" + entry + "}");
      assertThatThrownBy(() -> PartnerSecrets.read(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("partner")
          .hasMessageNotContaining(GOOD)
          .hasMessageNotContaining("short-secret");
    }
  }

  @Test
  void aSecretIsOnePartnersAlone() throws IOException {
    Path file = file("{\"two\":\"" + GOOD + "\",\"one\":[\"" + OTHER + "\",\"" + GOOD + "\"]}");
    assertThatThrownBy(() -> PartnerSecrets.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("partners one and two share a secret")
        .hasMessageNotContaining(GOOD);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "secrets", ".json"), text);
  }
}
