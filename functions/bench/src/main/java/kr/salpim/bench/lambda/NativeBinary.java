package kr.salpim.bench.lambda;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kr.salpim.bench.Project;

/**
 * A module's native binary and the size of its zip. The bench's own build is one for the JVM and
 * writes over {@code function.zip}; the binary that a native build has left beside it stays.
 *
 * @param file the executable
 * @param zipped its zip, in bytes
 */
record NativeBinary(Path file, long zipped) {

  private static final String ENTRY = "bootstrap";

  /** A folder of modules that were built natively elsewhere: {@code <module>/target} in it. */
  private static final String ELSEWHERE = "bench.functions";

  /** Empty where none was built. */
  static Optional<NativeBinary> find(String module, Path work) throws IOException {
    String named = System.getProperty(ELSEWHERE, "");
    Path target =
        (named.isBlank() ? Project.module(module) : Path.of(named, module)).resolve("target");
    Path zip = target.resolve("function.zip");
    Optional<NativeBinary> packed =
        Files.exists(zip) ? unpacked(zip, work.resolve(module)) : Optional.empty();
    return packed.isPresent() ? packed : built(target);
  }

  private static Optional<NativeBinary> unpacked(Path zip, Path file) throws IOException {
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      ZipEntry entry = packed.getEntry(ENTRY);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = new BufferedInputStream(packed.getInputStream(entry))) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
    return Optional.of(new NativeBinary(file, Files.size(zip)));
  }

  private static Optional<NativeBinary> built(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    Optional<Path> runner;
    try (Stream<Path> files = Files.list(target)) {
      runner = files.filter(file -> file.toString().endsWith("-runner")).findFirst();
    }
    return runner.isEmpty()
        ? Optional.empty()
        : Optional.of(new NativeBinary(runner.get(), zipped(runner.get())));
  }

  private static long zipped(Path file) throws IOException {
    long[] size = {0};
    OutputStream count =
        new OutputStream() {
          @Override
          public void write(int one) {
            size[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            size[0] += length;
          }
        };
    try (ZipOutputStream zip = new ZipOutputStream(count)) {
      zip.putNextEntry(new ZipEntry(ENTRY));
      Files.copy(file, zip);
      zip.closeEntry();
    }
    return size[0];
  }
}
