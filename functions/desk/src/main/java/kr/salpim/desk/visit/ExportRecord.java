package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;

/** Hands out the record of a visit for the national system (행복이음): nobody types it twice. */
@Singleton
class ExportRecord implements StaffCommand {

  private final RecordAccess access;
  private final RecordSheets sheets;

  ExportRecord(RecordAccess access, RecordSheets sheets) {
    this.access = access;
    this.sheets = sheets;
  }

  @Override
  public String name() {
    return "visit-record-export";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    return access.read(
        body,
        by,
        sheet ->
            DeskAnswer.of(
                "EXPORTED", Map.of("text", sheets.text(sheet), "csv", sheets.csv(List.of(sheet)))));
  }
}
