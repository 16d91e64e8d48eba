package kr.salpim.domain.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the file of weights: a name and, in thousandths, one weight for each outcome. */
final class WeightsReader {
  static final String FILE = "weights.tsv";

  /** Weights are written as whole numbers, to be short and to read alike everywhere. */
  static final float UNIT = 1_000f;

  private WeightsReader() {}

  static Weights read(String file, List<String> lines, Lexicon lexicon) {
    Map<String, float[]> table = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != Weights.OUTCOMES + 1 || columns[0].isEmpty()) {
        throw new LexiconException(
            file, i + 1, "expected a name and " + Weights.OUTCOMES + " weights");
      }
      float[] values = new float[Weights.OUTCOMES];
      try {
        for (int c = 0; c < values.length; c++) {
          values[c] = Integer.parseInt(columns[c + 1]) / UNIT;
        }
      } catch (NumberFormatException e) {
        throw new LexiconException(file, i + 1, "not a whole number: " + e.getMessage());
      }
      if (table.put(columns[0], values) != null) {
        throw new LexiconException(file, i + 1, "the name " + columns[0] + " stands twice");
      }
    }
    return new Weights(table, lexicon);
  }
}
