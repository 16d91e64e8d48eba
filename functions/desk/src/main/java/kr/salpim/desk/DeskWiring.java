package kr.salpim.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.alert.Rehoming;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.casework.CaseDecisions;
import kr.salpim.domain.casework.Sightings;
import kr.salpim.domain.casework.Standings;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.household.CallingOff;
import kr.salpim.domain.household.Erasing;
import kr.salpim.domain.household.Exporting;
import kr.salpim.domain.household.Finder;
import kr.salpim.domain.household.Handovers;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.Enrolling;
import kr.salpim.domain.visit.ErasedVisits;
import kr.salpim.domain.visit.ProgrammeSetting;
import kr.salpim.domain.visit.VisitOrders;
import kr.salpim.domain.visit.VisitParts;
import kr.salpim.domain.visit.VisitRecords;
import kr.salpim.domain.watch.Watches;

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

  @Produces
  @Singleton
  Finder finder(Table table, KeyedHash hash) {
    return new Finder(table, hash);
  }

  @Produces
  @Singleton
  Merging merging(Table table, ReferralParts referrals, Clock clock, Ids ids) {
    return new Merging(table, referrals.joining(), clock, ids);
  }

  @Produces
  @Singleton
  Handovers handovers(Table table, ReferralParts referrals, KeyedHash hash, Clock clock, Ids ids) {
    return new Handovers(table, hash, new Rehoming(table).and(referrals.successor()), clock, ids);
  }

  @Produces
  @Singleton
  Exporting exporting(Table table, KeyedHash hash, Clock clock) {
    return new Exporting(table, hash, clock);
  }

  @Produces
  @Singleton
  Erasing erasing(
      Table table,
      VisitParts parts,
      ReferralParts referrals,
      KeyedHash hash,
      Clock clock,
      Ids ids) {
    CallingOff first = new ErasedVisits(table, parts, clock, ids).and(referrals.callingOff());
    return new Erasing(table, hash, first, clock, ids);
  }

  @Produces
  @Singleton
  Sightings sightings(Table table, KeyedHash hash, Clock clock, Ids ids) {
    return new Sightings(table, hash, clock, ids);
  }

  @Produces
  @Singleton
  Watches watches(Table table, KeyedHash hash, VisitParts parts, Clock clock, Ids ids) {
    return new Watches(table, hash, parts.numbers(), clock, ids);
  }

  @Produces
  @Singleton
  CaseDecisions decisions(
      Table table,
      Directory directory,
      AlertParts alerts,
      CheckParts checks,
      ReferralParts referrals,
      Clock clock,
      Ids ids) {
    return new CaseDecisions(
        table, directory, alerts, checks.proofOfLife(), referrals.needs(), clock, ids);
  }

  @Produces
  @Singleton
  Standings standings(
      Table table, Directory directory, AlertParts alerts, KeyedHash hash, Clock clock, Ids ids) {
    return new Standings(table, directory, alerts.alerts(), alerts.closing(), hash, clock, ids);
  }

  @Produces
  @Singleton
  Enrolling enrolling(
      Table table, Directory directory, KeyedHash hash, Mishaps mishaps, Clock clock, Ids ids) {
    return new Enrolling(table, directory, hash, mishaps, clock, ids);
  }

  @Produces
  @Singleton
  VisitOrders orders(
      Table table, Directory directory, VisitParts parts, Mishaps mishaps, Clock clock, Ids ids) {
    return new VisitOrders(table, directory, parts, mishaps, clock, ids);
  }

  @Produces
  @Singleton
  ProgrammeSetting programmes(Table table, Mishaps mishaps, Clock clock, Ids ids) {
    return new ProgrammeSetting(table, mishaps, clock, ids);
  }

  @Produces
  @Singleton
  VisitRecords records(Table table, VisitParts parts, Clock clock, Ids ids) {
    return new VisitRecords(table, parts, clock, ids);
  }
}
