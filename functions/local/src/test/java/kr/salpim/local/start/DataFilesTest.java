package kr.salpim.local.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {

  @TempDir private Path folder;

  @Test
  void theFirstStartMakesKeysAndSecrets() throws IOException {
    DataFiles data = new DataFiles(folder.resolve("data"));
    data.prepare();

    assertThat(data.seal()).isRegularFile();
    assertThat(data.find()).isRegularFile();
    assertThat(Files.readString(data.secrets())).contains("\"sms/demo\"");
  }

  @Test
  void theNextStartKeepsThem() throws IOException {
    DataFiles data = new DataFiles(folder);
    data.prepare();
    String seal = Files.readString(data.seal());
    Files.writeString(data.secrets(), "{}");
    data.prepare();

    assertThat(Files.readString(data.seal())).isEqualTo(seal);
    assertThat(Files.readString(data.secrets())).isEqualTo("{}");
  }

  @Test
  void aTableWhoseKeysAreLostIsABrokenFolder() throws IOException {
    Files.createDirectories(folder.resolve("dynamodb"));

    assertOneLine(() -> new DataFiles(folder).prepare(), "seal.json is missing");
  }

  @Test
  void aKeyThatIsNoneIsABrokenFolder() throws IOException {
    DataFiles data = new DataFiles(folder);
    data.prepare();
    Files.writeString(data.find(), "no key");

    assertOneLine(data::prepare, "find.json");
  }

  @Test
  void aFileInThePlaceOfTheFolderIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "");

    assertOneLine(() -> new DataFiles(file).prepare(), "cannot be used");
  }

  private static void assertOneLine(Runnable start, String part) {
    assertThatThrownBy(start::run)
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining(part)
        .hasMessageContaining("data folder")
        .hasMessageNotContaining("\n");
  }
}
