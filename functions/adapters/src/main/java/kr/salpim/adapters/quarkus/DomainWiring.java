package kr.salpim.adapters.quarkus;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.adapters.log.LoggedMishaps;
import kr.salpim.adapters.metrics.Metrics;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.adapters.webhook.Channels;
import kr.salpim.domain.Causes;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.inbound.Replies;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitParts;

/** The parts of the domain that every function stands on. */
@Dependent
class DomainWiring {

  /** The business clock. On one machine the phone board puts one in its place that can be moved. */
  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Ids ids() {
    return new RandomIds();
  }

  @Produces
  @Singleton
  Mishaps mishaps(Metrics metrics) {
    return new LoggedMishaps(metrics);
  }

  @Produces
  @Singleton
  Texts texts() {
    return Texts.shipped();
  }

  @Produces
  @Singleton
  TableAreas areas(Table table, Clock clock) {
    return new TableAreas(table, clock);
  }

  @Produces
  @Singleton
  Responder responder(Texts texts, Directory directory) {
    Replies replies = new Replies(texts, WorkingDays.shipped());
    return new Responder(replies, directory, Channels.answeredInResponse());
  }

  @Produces
  @Singleton
  Clockwork clockwork(Table table, Clock clock, Ids ids, Mishaps mishaps, Causes causes) {
    return new Clockwork(table, clock, ids, mishaps, causes);
  }

  @Produces
  @Singleton
  AlertParts alerts(Table table, Texts texts, KeyedHash hash, Mishaps mishaps) {
    return AlertParts.shipped(table, texts, hash, mishaps);
  }

  @Produces
  @Singleton
  CheckParts checks(Table table, Directory directory, Texts texts, KeyedHash hash) {
    return CheckParts.shipped(table, directory, texts, hash);
  }

  @Produces
  @Singleton
  VisitParts visits(
      Table table,
      Directory directory,
      AlertParts alerts,
      CheckParts checks,
      Texts texts,
      KeyedHash hash,
      Mishaps mishaps) {
    return VisitParts.shipped(
        table, directory, alerts.handling(), checks.proofOfLife(), texts, hash, mishaps);
  }

  @Produces
  @Singleton
  ReferralParts referrals(
      Table table, Directory directory, Texts texts, KeyedHash hash, Clock clock, Ids ids) {
    ReferralParts.Around around =
        new ReferralParts.Around(
            directory, new PartnerRegister(table, hash, ids), new TableResources(table));
    return ReferralParts.shipped(table, around, texts, hash, clock, ids);
  }

  @Produces
  @Singleton
  Hold hold(Table table, Clock clock) {
    return new Hold(table, clock);
  }

  @Produces
  @Singleton
  Parking parking(
      Table table,
      Directory directory,
      Texts texts,
      KeyedHash hash,
      Clock clock,
      Ids ids,
      Mishaps mishaps) {
    return new Parking(table, directory, texts, hash, clock, ids, mishaps);
  }
}
