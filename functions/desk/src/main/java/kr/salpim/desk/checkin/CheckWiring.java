package kr.salpim.desk.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.checkin.ActivityLog;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.checkin.Recording;
import kr.salpim.domain.checkin.Ties;
import kr.salpim.domain.checkin.Volunteers;
import kr.salpim.domain.table.Table;

/** Puts together what the commands of check-ins call. */
@Dependent
class CheckWiring {

  @Produces
  @Singleton
  Volunteers volunteers(Table table, Clock clock, Ids ids) {
    return new Volunteers(table, clock, ids);
  }

  @Produces
  @Singleton
  Ties ties(CheckParts parts, Table table, Clock clock, Ids ids) {
    return parts.ties(table, clock, ids);
  }

  @Produces
  @Singleton
  Recording recording(CheckParts parts, Table table, Directory directory, Clock clock, Ids ids) {
    return parts.recording(table, directory, clock, ids);
  }

  @Produces
  @Singleton
  ActivityLog activityLog(CheckParts parts, Table table) {
    return parts.activityLog(table);
  }
}
