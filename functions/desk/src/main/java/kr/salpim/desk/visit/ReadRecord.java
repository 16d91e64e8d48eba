package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;

/** Shows the record of a visit, each line to whoever may read its group of data. */
@Singleton
class ReadRecord implements StaffCommand {

  private final RecordAccess access;
  private final RecordSheets sheets;

  ReadRecord(RecordAccess access, RecordSheets sheets) {
    this.access = access;
    this.sheets = sheets;
  }

  @Override
  public String name() {
    return "visit-record-read";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    return access.read(body, by, sheet -> DeskAnswer.of("FOUND", sheets.view(sheet)));
  }
}
