package kr.salpim.desk.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.casework.CaseDecisions;
import kr.salpim.domain.casework.Standings;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;

/** Puts together what decides on alerts and standings. */
@Dependent
class AlertWiring {

  @Produces
  @Singleton
  CaseDecisions decisions(
      Table table, Directory directory, AlertParts alerts, Clock clock, Ids ids) {
    return new CaseDecisions(table, directory, alerts.handling(), alerts.closing(), clock, ids);
  }

  @Produces
  @Singleton
  Standings standings(
      Table table, Directory directory, AlertParts alerts, KeyedHash hash, Clock clock, Ids ids) {
    return new Standings(table, directory, alerts.alerts(), alerts.closing(), hash, clock, ids);
  }
}
