package kr.salpim.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.calendar.WorkingDays;

/** What was recorded today. */
final class Accesses {

  private Accesses() {}

  static List<AccessRecord> today() {
    List<AccessRecord> records = new ArrayList<>();
    new AccessLog(FunctionTable.table(), Clock.systemUTC(), () -> "unused")
        .day(LocalDate.now(WorkingDays.SEOUL), records::add);
    return records;
  }

  static List<AccessRecord> of(String whose) {
    return today().stream().filter(record -> record.whose().equals(whose)).toList();
  }
}
