package kr.salpim.bench;

import java.util.ArrayList;
import java.util.List;

/** The table in Markdown. */
final class Report {

  private final List<Row> rows = new ArrayList<>();

  void add(List<Row> more) {
    rows.addAll(more);
  }

  String markdown() {
    StringBuilder table = new StringBuilder();
    table.append("Measured on ").append(Machine.here()).append(".\n\n");
    table.append("| what | goal | measured | how |\n|---|---|---|---|\n");
    for (Row row : rows) {
      table.append("| ").append(cell(row.what()));
      table.append(" | ").append(cell(row.goal()));
      table.append(" | ").append(cell(row.measured()));
      table.append(" | ").append(cell(row.how())).append(" |\n");
    }
    return table.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }
}
