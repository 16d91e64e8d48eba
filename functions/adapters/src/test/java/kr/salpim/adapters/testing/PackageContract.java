package kr.salpim.adapters.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.salpim.testkit.binary.Elf;
import kr.salpim.testkit.binary.Glibc;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is deployed of a native build starts on Lambda's {@code provided.al2023}. */
public abstract class PackageContract {

  private Path binary = Path.of("");

  @BeforeEach
  void isNative() {
    Assumptions.assumeTrue(BuiltFunction.binary().isPresent(), "a build for the JVM");
    binary = BuiltFunction.binary().orElseThrow();
  }

  @Test
  void theBinaryNeedsNoNewerGlibcThanLambdaHas() throws Exception {
    List<String> needed = Elf.versionsNeeded(binary);
    assertThat(needed).anyMatch(version -> version.startsWith("GLIBC_"));
    assertThat(Glibc.tooNew(needed)).isEmpty();
  }

  @Test
  void theZipHoldsTheBinaryAndNothingElse() throws Exception {
    try (ZipFile zip = new ZipFile(BuiltFunction.zip().toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("bootstrap");
      assertThat(zip.getEntry("bootstrap").getSize()).isEqualTo(binary.toFile().length());
    }
  }
}
