package kr.salpim.desk.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.FieldGroup;

/** Single access records as JSON: who handled a household's data, when, from where, why. */
public final class AccessRows {

  /** At 300 bytes a row far below what an answer of Lambda carries; the latest are shown. */
  private static final int MAX_ROWS = 1_000;

  private AccessRows() {}

  /**
   * The answer with the latest of them.
   *
   * @param records oldest first
   */
  public static DeskAnswer answer(List<AccessRecord> records) {
    int more = Math.max(0, records.size() - MAX_ROWS);
    return DeskAnswer.of(
        "FOUND",
        Map.of(
            "accesses", records.stream().skip(more).map(AccessRows::row).toList(), "more", more));
  }

  /** As {@code access-review} has it, whoever did it stands there as a token or a name of IAM. */
  private static Map<String, Object> row(AccessRecord record) {
    Map<String, Object> row = new TreeMap<>();
    row.put("at", record.at().toString());
    row.put("who", record.who().name());
    row.put("role", record.who().role().map(Enum::name).orElse(""));
    row.put("from", record.source());
    row.put("call", record.call().orElse(""));
    row.put("household", record.whose());
    row.put("command", record.command());
    row.put("verb", record.verb().name());
    row.put("groups", new TreeSet<FieldGroup>(record.groups()));
    row.put("outcome", record.outcome().name());
    row.put("purpose", record.purpose().orElse(""));
    return row;
  }
}
