package kr.salpim.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.table.Table;

/** Puts together what the commands call. */
@Dependent
class DeskWiring {

  @Produces
  @Singleton
  ParkedList parked(Table table, Clock clock, Ids ids) {
    return new ParkedList(table, clock, ids);
  }

  @Produces
  @Singleton
  AccessLog accessLog(Table table, Clock clock, Ids ids) {
    return new AccessLog(table, clock, ids);
  }
}
