package kr.salpim.bench.centre;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.channel.talktalk.Networks;
import kr.salpim.adapters.phone.LibPhoneNumbers;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.adapters.webhook.Channels;
import kr.salpim.adapters.webhook.Secrets;
import kr.salpim.adapters.webhook.Webhooks;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.casework.CatalogueJudge;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.checkin.CheckTicker;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.delivery.Parts;
import kr.salpim.domain.gate.Caps;
import kr.salpim.domain.gate.Hours;
import kr.salpim.domain.inbound.Decider;
import kr.salpim.domain.inbound.Intake;
import kr.salpim.domain.inbound.Replies;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.inbound.TableIntake;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.reaction.ReactionParts;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.domain.visit.VisitParts;
import kr.salpim.domain.visit.VisitTicker;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.RecordingProvider;

/** The demo dong with everything real but the provider, over a table on DynamoDB Local. */
public final class DynamoCentre {

  private static final String URL = "http://localhost:8080";

  public final Table table;
  public final Webhooks webhooks;
  public final Intake intake;
  public final Reactor reactor;
  public final Deliverer deliverer;
  public final VisitParts visits;
  public final VisitTicker visitTicker;

  /** All that has to do with check-ins. */
  public final CheckParts checks;

  /** Its tick. */
  public final CheckTicker checkTicker;

  public final RecordingProvider provider = new RecordingProvider();

  public DynamoCentre(Table table, KeyedHash hash, Clock clock) {
    this(table, hash, clock, Crew.ALONE);
  }

  /**
   * @param crew how many messages delivery's tick works at once
   */
  public DynamoCentre(Table table, KeyedHash hash, Clock clock, Crew crew) {
    this.table = table;
    DemoDong.load(table, hash);
    Ids ids = new RandomIds();
    Texts texts = Texts.shipped();
    PhoneNumbers phones = new LibPhoneNumbers();
    TableAreas areas = new TableAreas(table, clock);
    Replies replies = new Replies(texts, WorkingDays.shipped());
    Responder responder = new Responder(replies, areas, Channels.answeredInResponse());
    Clockwork clockwork = new Clockwork(table, clock, ids, new NoMishaps());
    Parking parking = new Parking(table, areas, texts, hash, clock, ids, new NoMishaps());
    Decider decider = new Decider(Triage.shipped(), areas, phones, hash, responder);
    AlertParts alerts = AlertParts.shipped(table, texts, hash, new NoMishaps());
    checks = CheckParts.shipped(table, areas, texts, hash);
    visits =
        VisitParts.shipped(
            table, areas, alerts.handling(), checks.proofOfLife(), texts, hash, new NoMishaps());
    visitTicker = visits.ticker(table, clockwork, parking, crew, clock, ids);
    checkTicker = checks.ticker(table, clockwork, parking, crew, clock, ids);
    ReferralParts referrals =
        ReferralParts.shipped(
            table,
            new ReferralParts.Around(
                areas, new PartnerRegister(table, hash, ids), new TableResources(table)),
            texts,
            hash,
            clock,
            ids);
    reactor =
        new ReactionParts(
                table,
                areas,
                responder,
                CatalogueJudge.shipped(),
                alerts,
                visits,
                checks,
                referrals,
                texts,
                hash,
                clockwork,
                parking,
                crew,
                clock,
                ids)
            .reactor();
    deliverer =
        new Parts(
                table,
                areas,
                provider,
                Hours.shipped(WorkingDays.shipped()),
                Caps.shipped(),
                texts,
                hash,
                clockwork,
                parking,
                new Hold(table, clock),
                crew,
                clock,
                ids)
            .deliverer();
    intake = new TableIntake(table, decider, hash, clock, ids);
    webhooks =
        new Webhooks(
            Channels.all(phones, areas, Map.of(), Networks.of(List.of())),
            areas,
            Secrets.fixed(Map.of("sms/" + DemoDong.ACCOUNT, List.of(SignedSms.SECRET))),
            intake,
            URL,
            clock,
            clock);
  }
}
