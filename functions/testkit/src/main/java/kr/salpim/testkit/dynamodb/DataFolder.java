package kr.salpim.testkit.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The folder that DynamoDB Local keeps its data in, held by one process at a time. The lock goes
 * with the process, however it ends.
 */
final class DataFolder implements AutoCloseable {

  /** The file's name with {@code -sharedDb}. */
  private static final String DATABASE = "shared-local-instance.db";

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /** Makes the folder where it is not there, and takes it. */
  static DataFolder take(Path folder) {
    try {
      Files.createDirectories(folder);
      checkDatabase(folder);
      return lock(folder);
    } catch (IOException | OverlappingFileLockException unusable) {
      throw new DynamoDbLocalFailed(
          "the data folder "
              + folder
              + " cannot be used ("
              + unusable.getClass().getSimpleName()
              + ")");
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // Closing ends the lock; nothing is left to do.
    }
  }

  private static DataFolder lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new DynamoDbLocalFailed("another process uses the data folder " + folder);
    }
    return new DataFolder(channel);
  }

  private static void checkDatabase(Path folder) throws IOException {
    Path database = folder.resolve(DATABASE);
    if (!Files.exists(database) || Files.size(database) == 0) {
      return;
    }
    try (InputStream in = Files.newInputStream(database)) {
      if (!Arrays.equals(in.readNBytes(SQLITE.length), SQLITE)) {
        throw new DynamoDbLocalFailed(
            "the data folder " + folder + " is broken: " + DATABASE + " is no database");
      }
    }
  }
}
