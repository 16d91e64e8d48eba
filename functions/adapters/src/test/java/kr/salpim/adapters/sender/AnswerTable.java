package kr.salpim.adapters.sender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.ProviderAnswer.Unknown;

/**
 * A provider's documented answers, one file each under {@code channel/<provider>/answers}. A file's
 * name begins with the HTTP status; {@code expected.txt} has one line a file: its name and what it
 * means.
 */
public final class AnswerTable {

  private final Path folder;

  public AnswerTable(String provider) {
    this.folder = Path.of("src/test/resources/channel", provider, "answers");
  }

  public byte[] body(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public static int status(String file) {
    return Integer.parseInt(file.substring(0, 3));
  }

  /** The lines of {@code expected.txt}. */
  public List<String> expected() {
    return new String(body("expected.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /** The lines as the sender reads the files. */
  public List<String> actual(BiFunction<Integer, byte[], ProviderAnswer> send) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("expected.txt"))
          .sorted()
          .map(name -> name + " " + line(send.apply(status(name), body(name))))
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String line(ProviderAnswer answer) {
    if (answer instanceof Accepted accepted) {
      return "accepted " + accepted.reference();
    }
    if (answer instanceof Retryable retryable) {
      return "retryable "
          + retryable.reason()
          + retryable.after().map(after -> " after " + after).orElse("");
    }
    return answer instanceof Permanent permanent
        ? "permanent " + permanent.reason()
        : "unknown " + ((Unknown) answer).reason();
  }
}
