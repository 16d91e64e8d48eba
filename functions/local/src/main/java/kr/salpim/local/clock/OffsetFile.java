package kr.salpim.local.clock;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import kr.salpim.local.start.SmallFile;
import kr.salpim.local.start.StartFailed;

/** Where the clock's offset is kept with the data: one ISO 8601 duration. */
public final class OffsetFile {

  private final SmallFile file;

  public OffsetFile(Path path) {
    this.file = new SmallFile(path);
  }

  Duration read() {
    return file.read().map(this::parse).orElse(Duration.ZERO);
  }

  void write(Duration offset) {
    file.write(offset.toString());
  }

  private Duration parse(String content) {
    try {
      Duration offset = Duration.parse(content.strip());
      if (!offset.isNegative()) {
        return offset;
      }
    } catch (DateTimeException malformed) {
      // Said below.
    }
    throw new StartFailed("the data folder is broken: " + file + " holds no offset of the clock");
  }
}
