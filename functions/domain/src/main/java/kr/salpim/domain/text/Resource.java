package kr.salpim.domain.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the data that ships with the domain. */
public final class Resource {

  private Resource() {}

  /**
   * The rows of a tab-separated file; lines that are empty or begin with {@code #} are comments.
   *
   * @throws IllegalStateException that names file and line where a row has another number of
   *     columns
   */
  public static List<String[]> rows(String path, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader = open(path)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
          throw new IllegalStateException(
              path + " line " + number + ": " + row.length + " columns, not " + columns);
        }
        rows.add(row);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return rows;
  }

  private static BufferedReader open(String path) {
    InputStream stream = Resource.class.getResourceAsStream(path);
    if (stream == null) {
      throw new IllegalStateException("missing data file " + path);
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
