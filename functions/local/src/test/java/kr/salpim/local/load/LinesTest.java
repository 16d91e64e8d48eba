package kr.salpim.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file's lines. */
class LinesTest {

  @Test
  void emptyLinesCountAndTheLastOneNeedsNoEnd() {
    assertThat(lines("a\n\nb")).containsExactly("a", "", "b");
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void aLineThatNeverEndsIsCutAndTheNextOneIsWhole() {
    assertThat(lines("x".repeat(100_000) + "\n가나다")).containsExactly("x".repeat(11), "가나다");
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    assertThatThrownBy(() -> read(new byte[] {'a', '\n', (byte) 0xb1, (byte) 0xe8}))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static List<String> lines(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(byte[] file) {
    List<String> lines = new ArrayList<>();
    new Lines(new ByteArrayInputStream(file), 10).forEachRemaining(lines::add);
    return lines;
  }
}
