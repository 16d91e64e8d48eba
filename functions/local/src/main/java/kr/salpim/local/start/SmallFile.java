package kr.salpim.local.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A small text file that is always there whole: the old content or the new, never half of it. */
public final class SmallFile {

  private final Path path;

  public SmallFile(Path path) {
    this.path = path;
  }

  /** The content; empty where there is no file yet. */
  public Optional<String> read() {
    try {
      return Files.exists(path)
          ? Optional.of(Files.readString(path, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new StartFailed("the data folder is broken: " + path + " cannot be read");
    }
  }

  public synchronized void write(String content) {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(fresh, content, StandardCharsets.UTF_8);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + path, unwritable);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
