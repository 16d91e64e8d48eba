package kr.salpim.bench.size;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import kr.salpim.bench.Part;
import kr.salpim.bench.Project;
import kr.salpim.bench.Row;

/** How large what is deployed is: the {@code function.zip} that the last build of a module left. */
public final class SizePart implements Part {

  private static final List<String> FUNCTIONS =
      List.of("intake", "risk", "visits", "checkins", "partners", "delivery", "desk");

  /** What Lambda runs on a runtime of the customer's own; a build for the JVM has none. */
  private static final String NATIVE = "bootstrap";

  private static final String GOAL = "25 MiB";
  private static final double MIB = 1024.0 * 1024;

  @Override
  public String name() {
    return "size";
  }

  @Override
  public List<Row> measure() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String function : FUNCTIONS) {
      Path zip = Project.module(function).resolve("target/function.zip");
      if (Files.exists(zip)) {
        rows.add(row(function, zip));
      } else {
        System.err.println("size: " + function + " left out, it is not built");
      }
    }
    return rows;
  }

  private static Row row(String function, Path zip) throws IOException {
    boolean binary = isNative(zip);
    return new Row(
        "function.zip of " + function + (binary ? ", native" : ", JVM"),
        binary ? GOAL : "",
        String.format(Locale.ROOT, "%.1f MiB", Files.size(zip) / MIB),
        binary ? "one binary" : "classes and libraries, runtime not included");
  }

  private static boolean isNative(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.getEntry(NATIVE) != null;
    }
  }
}
