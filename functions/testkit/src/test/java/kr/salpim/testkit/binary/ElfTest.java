package kr.salpim.testkit.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What an executable asks of glibc, and whether Lambda has it. */
class ElfTest {

  private static final byte[] TEXTS =
      "\0libc.so.6\0GLIBC_2.2.5\0GLIBC_2.36\0libz.so.1\0ZLIB_1.2.0\0"
          .getBytes(StandardCharsets.US_ASCII);

  /** The end of the last section header, which tells nothing that is asked. */
  private static final int UNREAD = 32;

  @Test
  void theVersionsOfEveryLibraryAreRead() throws IOException {
    assertThat(Elf.versionsNeeded(sample()))
        .containsExactly("GLIBC_2.2.5", "GLIBC_2.36", "ZLIB_1.2.0");
  }

  @Test
  void theJvmsOwnLibraryNeedsSomeGlibc() throws IOException {
    Path jvm = Path.of(System.getProperty("java.home"), "lib", "server", "libjvm.so");
    Assumptions.assumeTrue(Files.exists(jvm), "not on Linux");
    assertThat(Elf.versionsNeeded(jvm)).anyMatch(version -> version.startsWith("GLIBC_2."));
  }

  @Test
  void whatIsNoExecutableOrCutOffIsRefused() {
    assertThatIOException()
        .isThrownBy(() -> Elf.versionsNeeded(ByteBuffer.wrap(new byte[128])))
        .withMessage("no ELF file of 64 bits, little endian");
    for (int length = 0; length < sample().limit() - UNREAD; length += 7) {
      ByteBuffer cut = sample().limit(length).slice();
      assertThatIOException().isThrownBy(() -> Elf.versionsNeeded(cut));
    }
  }

  @Test
  void whatLambdaDoesNotHaveIsNamed() {
    List<String> needed =
        List.of("GLIBC_2.2.5", "GLIBC_2.34", "GLIBC_2.34.1", "GLIBC_2.4", "ZLIB_9.9");
    assertThat(Glibc.tooNew(needed)).containsExactly("GLIBC_2.34.1");
    assertThat(Glibc.tooNew(List.of("GLIBC_2.36", "GLIBC_3", "GLIBC_PRIVATE")))
        .containsExactly("GLIBC_2.36", "GLIBC_3", "GLIBC_PRIVATE");
  }

  /** An executable of nothing but what is read: two sections, two libraries, three versions. */
  private static ByteBuffer sample() {
    int texts = 64;
    int needed = texts + TEXTS.length;
    int sections = needed + 80;
    ByteBuffer file = ByteBuffer.allocate(sections + 2 * 64).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 0x464C457F).put(4, (byte) 2).put(5, (byte) 1);
    file.putLong(0x28, sections).putShort(0x3A, (short) 64).putShort(0x3C, (short) 2);
    file.put(texts, TEXTS);
    library(file, needed, 2, 48);
    version(file, needed + 16, 11, 16);
    version(file, needed + 32, 23, 0);
    library(file, needed + 48, 1, 0);
    version(file, needed + 64, 44, 0);
    section(file, sections, 0x6FFFFFFE, needed, 1);
    section(file, sections + 64, 3, texts, 0);
    return file;
  }

  private static void library(ByteBuffer file, int at, int versions, int next) {
    file.putShort(at, (short) 1).putShort(at + 2, (short) versions);
    file.putInt(at + 8, 16).putInt(at + 12, next);
  }

  private static void version(ByteBuffer file, int at, int text, int next) {
    file.putInt(at + 8, text).putInt(at + 12, next);
  }

  private static void section(ByteBuffer file, int at, int type, int offset, int link) {
    file.putInt(at + 4, type).putLong(at + 0x18, offset).putInt(at + 0x28, link);
  }
}
