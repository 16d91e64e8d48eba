package kr.salpim.adapters.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetTextTest {

  @TempDir Path folder;

  @Test
  void aKeysetStandsInItsSettingOrInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("seal.json"), "{text}");
    assertThat(KeysetText.of("salpim.keys.seal", Optional.of("{text}"))).isEqualTo("{text}");
    assertThat(KeysetText.of("salpim.keys.seal", Optional.of("file:" + file))).isEqualTo("{text}");
  }

  @Test
  void aMissingSettingOrFileStopsTheStartInOneLine() {
    StorageBeans beans = new StorageBeans();
    assertThatThrownBy(() -> beans.sealer(keys("", "")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("salpim.keys.seal is missing: a keyset, or file:<path>");
    assertThatThrownBy(() -> beans.keyedHash(keys("", "file:" + folder.resolve("none"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("salpim.keys.find names a file that cannot be read: " + folder.resolve("none"));
    assertThatThrownBy(() -> beans.keyedHash(keys("", "file:\0")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("salpim.keys.find names a file that cannot be read");
    assertThatThrownBy(() -> beans.sealer(keys("{}", "")))
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
