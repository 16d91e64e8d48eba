package kr.salpim.adapters.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.salpim.adapters.secret.SecretTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetTextTest {

  private static final SecretTexts TEXTS = SecretTexts.FILES;

  @TempDir Path folder;

  @Test
  void aKeysetStandsInItsSettingOrInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("seal.json"), "{text}");
    assertThat(KeysetText.of("salpim.keys.seal", Optional.of("{text}"), TEXTS)).isEqualTo("{text}");
    assertThat(KeysetText.of("salpim.keys.seal", Optional.of("file:" + file), TEXTS))
        .isEqualTo("{text}");
  }

  @Test
  void aMissingSettingOrFileStopsTheStartInOneLine() {
    StorageBeans beans = new StorageBeans();
    assertThatThrownBy(() -> beans.sealer(keys("", ""), TEXTS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("salpim.keys.seal is missing: a keyset, file:<path> or ssm:<name>");
    assertThatThrownBy(() -> beans.keyedHash(keys("", "file:" + folder.resolve("none")), TEXTS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("salpim.keys.find: " + folder.resolve("none") + " cannot be read");
    assertThatThrownBy(() -> beans.keyedHash(keys("", "file:\0"), TEXTS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageEndingWith(" cannot be read");
    assertThatThrownBy(() -> beans.sealer(keys("{}", ""), TEXTS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("salpim.keys.seal is not a Tink keyset in JSON for AES256-GCM");
  }

  private static KeySettings keys(String seal, String find) {
    return new KeySettings() {
      @Override
      public Optional<String> seal() {
        return seal.isEmpty() ? Optional.empty() : Optional.of(seal);
      }

      @Override
      public Optional<String> find() {
        return find.isEmpty() ? Optional.empty() : Optional.of(find);
      }
    };
  }
}
