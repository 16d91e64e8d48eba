package kr.salpim.testkit.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.casework.CaseDecisions;
import kr.salpim.domain.casework.CatalogueJudge;
import kr.salpim.domain.casework.Judge;
import kr.salpim.domain.casework.Standings;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.checkin.CheckTicker;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.delivery.Parts;
import kr.salpim.domain.gate.Caps;
import kr.salpim.domain.gate.Hours;
import kr.salpim.domain.inbound.Accepted;
import kr.salpim.domain.inbound.Decider;
import kr.salpim.domain.inbound.Intake;
import kr.salpim.domain.inbound.Replies;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.inbound.TableIntake;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.reaction.ReactionParts;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.ReferralTicker;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Understander;
import kr.salpim.domain.visit.VisitParts;
import kr.salpim.domain.visit.VisitTicker;
import kr.salpim.testkit.table.MemoryTable;

/**
 * A whole neighbourhood centre in memory: intake, reactor and delivery over one table, with a clock
 * that is moved and a provider that remembers. The table the parts see may be put before the twin,
 * to bring faults in; the stream and the oracle read the twin itself.
 */
public final class Centre {

  /** A Monday, 10:00 in Seoul. */
  public static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  // Read once: a test may need thousands of centres.
  private static final Texts TEXTS = Texts.shipped();
  private static final WorkingDays DAYS = WorkingDays.shipped();
  private static final Hours HOURS = Hours.shipped(DAYS);
  private static final Caps CAPS = Caps.shipped();
  private static final Judge JUDGE = CatalogueJudge.shipped();

  public final MovedClock clock = new MovedClock(START);
  public final RecordingProvider provider = new RecordingProvider();
  public final PlainHash hash = new PlainHash();
  public final CountedMishaps mishaps = new CountedMishaps();
  public final MemoryTable memory;
  public final Intake intake;
  public final Reactor reactor;
  public final Deliverer deliverer;
  public final VisitParts visits;
  public final VisitTicker visitTicker;

  /** All that has to do with check-ins. */
  public final CheckParts checks;

  /** Its tick. */
  public final CheckTicker checkTicker;

  /** All that has to do with referrals. */
  public final ReferralParts referrals;

  /** Its tick. */
  public final ReferralTicker referralTicker;

  /** The partners that are set up. */
  public final PartnerRegister partners;

  public final Hold hold;
  public final ParkedList parked;
  public final CaseDecisions decisions;
  public final Standings standings;
  private final HandedOn stream;

  public Centre(Understander understander) {
    this(understander, new MemoryTable());
  }

  private Centre(Understander understander, MemoryTable memory) {
    this(understander, memory, memory);
  }

  /**
   * @param memory what is stored
   * @param table what the parts see of it
   */
  public Centre(Understander understander, MemoryTable memory, Table table) {
    this(understander, memory, table, JUDGE);
  }

  /** The same with another judge of households. */
  public Centre(Understander understander, MemoryTable memory, Table table, Judge judge) {
    this.memory = memory;
    DemoDong.load(memory, hash);
    Ids ids = new CountedIds();
    TableAreas areas = new TableAreas(table, clock);
    Responder responder = new Responder(new Replies(TEXTS, DAYS), areas, Set.of("kakao"));
    Clockwork clockwork = new Clockwork(table, clock, ids, mishaps);
    Parking parking = new Parking(table, areas, TEXTS, hash, clock, ids, mishaps);
    Decider decider = new Decider(understander, areas, new PlainPhones(), hash, responder);
    intake = new TableIntake(table, decider, hash, clock, ids);
    AlertParts alerts = AlertParts.shipped(table, TEXTS, hash, mishaps);
    checks = CheckParts.shipped(table, areas, TEXTS, hash);
    visits =
        VisitParts.shipped(
            table, areas, alerts.handling(), checks.proofOfLife(), TEXTS, hash, mishaps);
    partners = new PartnerRegister(table, hash, ids);
    referrals =
        ReferralParts.shipped(
            table,
            new ReferralParts.Around(areas, partners, new TableResources(table)),
            TEXTS,
            hash,
            clock,
            ids);
    referralTicker = referrals.ticker(table, clockwork, parking, Crew.ALONE, clock, ids);
    visitTicker = visits.ticker(table, clockwork, parking, Crew.ALONE, clock, ids);
    checkTicker = checks.ticker(table, clockwork, parking, Crew.ALONE, clock, ids);
    decisions =
        new CaseDecisions(
            table, areas, alerts, checks.proofOfLife(), referrals.needs(), clock, ids);
    standings = new Standings(table, areas, alerts.alerts(), alerts.closing(), hash, clock, ids);
    reactor =
        new ReactionParts(
                table,
                areas,
                responder,
                judge,
                alerts,
                visits,
                checks,
                referrals,
                TEXTS,
                hash,
                clockwork,
                parking,
                Crew.ALONE,
                clock,
                ids)
            .reactor();
    hold = new Hold(table, clock);
    parked = new ParkedList(table, clock, ids);
    deliverer =
        new Parts(
                table,
                areas,
                provider,
                HOURS,
                CAPS,
                TEXTS,
                hash,
                clockwork,
                parking,
                hold,
                Crew.ALONE,
                clock,
                ids)
            .deliverer();
    stream = new HandedOn(memory, reactor, deliverer);
  }

  /** A text message from a phone, under an id of the provider's. */
  public Accepted text(String phone, String id, String text) {
    return intake.accept(message(DemoDong.sms(phone), id, text));
  }

  /** A message as a channel's parser hands it on. */
  public static WebhookEvent.Message message(Address from, String id, String text) {
    return new WebhookEvent.Message(
        from.channel(), from.account(), id, from, new Secret(text), Optional.empty(), List.of());
  }

  /** Hands on what the stream holds, and what comes of it, until it is empty. */
  public void stream() {
    stream.handOn();
  }

  /** Passes over what the stream holds, as if it had been switched off. */
  public void skipStream() {
    stream.news();
  }

  /** Moves the clock minute by minute, ticking reactor and delivery at each. */
  public void pass(Duration time) {
    for (long minute = 0; minute < time.toMinutes(); minute++) {
      clock.advance(Duration.ofMinutes(1));
      reactor.tick();
      visitTicker.tick();
      checkTicker.tick();
      referralTicker.tick();
      deliverer.tick();
    }
  }

  /** The texts that the phone has received, in order. */
  public List<String> received(String phone) {
    return provider.taken().stream()
        .filter(message -> message.user().equals(phone))
        .map(RecordingProvider.Taken::text)
        .toList();
  }

  /**
   * Everything that is still on the clock, but for alerts, visits and referrals: they wait for
   * people.
   */
  public List<Item> due() {
    return memory.all().stream()
        .filter(item -> item.number(Attributes.DUE).isPresent() && !Waiting.is(item.key()))
        .toList();
  }

  /** Every alert, open or closed. */
  public List<Alert> alerts() {
    return memory.all().stream().filter(item -> Alert.is(item.key())).map(AlertItem::from).toList();
  }

  /** Every outgoing message as it is stored. */
  public List<Outgoing> outgoing() {
    return memory.all().stream().filter(Deliverer::concerns).map(OutgoingItem::from).toList();
  }
}
