package kr.salpim.testkit.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What an executable of Linux (ELF, 64 bit, little endian) asks of its libraries, as {@code objdump
 * -T} tells: the names of versions in its section {@code .gnu.version_r}.
 */
public final class Elf {

  private static final int MAGIC = 0x464C457F;
  private static final byte BITS_64 = 2;
  private static final byte LITTLE_ENDIAN = 1;

  /** Type of the section that lists versions needed. */
  private static final int VERSIONS_NEEDED = 0x6FFFFFFE;

  private static final int SECTIONS_AT = 0x28;
  private static final int SECTION_SIZE_AT = 0x3A;
  private static final int SECTION_COUNT_AT = 0x3C;

  private final ByteBuffer file;

  private Elf(ByteBuffer file) {
    this.file = file.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Such as {@code GLIBC_2.34}; empty for a program that needs no library with versions.
   *
   * @throws IOException where the file cannot be read or is no such executable
   */
  public static List<String> versionsNeeded(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return versionsNeeded(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  static List<String> versionsNeeded(ByteBuffer file) throws IOException {
    try {
      return new Elf(file).versions();
    } catch (IndexOutOfBoundsException cut) {
      throw new IOException("an ELF file that is cut off", cut);
    }
  }

  private List<String> versions() throws IOException {
    boolean fits =
        file.remaining() > SECTION_COUNT_AT
            && file.getInt(0) == MAGIC
            && file.get(4) == BITS_64
            && file.get(5) == LITTLE_ENDIAN;
    if (!fits) {
      throw new IOException("no ELF file of 64 bits, little endian");
    }
    List<String> found = new ArrayList<>();
    for (int number = 0; number < Short.toUnsignedInt(file.getShort(SECTION_COUNT_AT)); number++) {
      int header = header(number);
      if (file.getInt(header + 4) == VERSIONS_NEEDED) {
        int texts = offset(header(file.getInt(header + 0x28)));
        collect(offset(header), texts, found);
      }
    }
    return List.copyOf(found);
  }

  /** One entry a library, each with a list of versions; both lists are linked by distances. */
  private void collect(int first, int texts, List<String> found) {
    int library = first;
    int toNext;
    do {
      int version = library + file.getInt(library + 8);
      for (int left = Short.toUnsignedInt(file.getShort(library + 2)); left > 0; left--) {
        found.add(text(texts + file.getInt(version + 8)));
        version += file.getInt(version + 12);
      }
      toNext = file.getInt(library + 12);
      library += toNext;
    } while (toNext != 0);
  }

  private int header(int number) {
    return Math.toIntExact(file.getLong(SECTIONS_AT))
        + number * Short.toUnsignedInt(file.getShort(SECTION_SIZE_AT));
  }

  private int offset(int header) {
    return Math.toIntExact(file.getLong(header + 0x18));
  }

  private String text(int at) {
    int end = at;
    while (file.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - at];
    file.get(at, bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
