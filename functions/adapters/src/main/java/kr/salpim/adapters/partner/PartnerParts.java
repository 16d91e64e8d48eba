package kr.salpim.adapters.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.checkin.ProofOfLife;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.load.SignalIntake;
import kr.salpim.domain.partner.Calls;
import kr.salpim.domain.partner.EventList;
import kr.salpim.domain.partner.PartnerAccess;
import kr.salpim.domain.partner.PartnerEvents;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.partner.SeenIds;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook;
import kr.salpim.domain.report.PartnerReports;
import kr.salpim.domain.report.PartnerSignals;
import kr.salpim.domain.report.RowTime;
import kr.salpim.domain.report.Sights;
import kr.salpim.domain.report.UrgentRows;
import kr.salpim.domain.resource.ResourceDirectory;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.risk.SignalCatalogue;
import kr.salpim.domain.risk.WrongValue;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Understander;

/**
 * What the partners' calls are made of.
 *
 * @param crew takes the rows of a call, of which most wait for the table
 * @param clock the programme's
 * @param real time, for signatures and rates
 */
public record PartnerParts(
    Table table,
    KeyedHash hash,
    Directory directory,
    PhoneNumbers phones,
    Understander understander,
    ProofOfLife proofs,
    ReferralBook referrals,
    ResourceDirectory resources,
    PartnerSecrets secrets,
    Rates rates,
    Crew crew,
    Clock clock,
    Clock real,
    Ids ids) {

  private static final Pattern NO_CODE = Pattern.compile("[^a-z0-9]+");

  /** The calls, with their routes from the shipped contract. */
  public PartnerApi api() {
    return new PartnerApi(
        Contract.shipped(),
        new PartnerCallers(new PartnerRegister(table, hash, ids)::find, secrets, clock, real),
        new SeenIds(table, hash, real),
        rates,
        new OncePerKey(new Calls(table, hash, clock, ids)),
        handlers(),
        real,
        ids);
  }

  private Map<String, Handler> handlers() {
    PartnerAccess access = new PartnerAccess(new AccessLog(table, clock, ids));
    Map<String, Handler> handlers = new HashMap<>();
    handlers.put(SignalsHandler.NAME, new SignalsHandler(signals(), access));
    handlers.put(
        ReportsHandler.NAME,
        new ReportsHandler(
            new PartnerReports(table, hash, understander, access, clock, ids), phones));
    ReferralReads reads = new ReferralReads(referrals);
    handlers.put(ReferralReads.LIST, reads::list);
    handlers.put(ReferralReads.FETCH, reads::fetch);
    handlers.put("accept-referral", new ReferralActs(referrals, ReferralAct.ACCEPT, ""));
    handlers.put("decline-referral", new ReferralActs(referrals, ReferralAct.DECLINE, "reason"));
    handlers.put("progress-referral", new ReferralActs(referrals, ReferralAct.PROGRESS, "note"));
    handlers.put("complete-referral", new ReferralActs(referrals, ReferralAct.COMPLETE, "result"));
    handlers.put(
        "hand-back-referral", new ReferralActs(referrals, ReferralAct.HAND_BACK, "reason"));
    handlers.put(ResourceReads.LIST, new ResourceReads(resources, clock)::list);
    EventCalls events = new EventCalls(new EventList(table, new PartnerEvents(hash), clock, ids));
    handlers.put(EventCalls.LIST, events::list);
    handlers.put(EventCalls.REPLAY, events::replay);
    return handlers;
  }

  private PartnerSignals signals() {
    SignalCatalogue catalogue = SignalCatalogue.shipped();
    SignalIntake intake =
        new SignalIntake(
            table,
            hash,
            phones,
            (kind, amount, months, observed, today) ->
                coded(catalogue.check(kind, amount, months, observed, today)),
            crew,
            clock,
            ids);
    Sights sights = new Sights(table, directory, proofs, crew, clock, ids);
    UrgentRows urgent =
        new UrgentRows(
            table,
            directory,
            understander,
            (kind, observed) -> urgent(catalogue, kind, observed),
            rates,
            hash,
            clock);
    return new PartnerSignals(table, intake, sights, urgent, new RowTime(real), clock);
  }

  /** Reasons as machines read them, and as the contract says: {@code above-20000000}. */
  private static List<WrongValue> coded(List<WrongValue> wrong) {
    return wrong.stream()
        .map(one -> new WrongValue(one.field(), NO_CODE.matcher(one.reason()).replaceAll("-")))
        .toList();
  }

  /** A kind for which somebody must come at once does not wait with the list it came in. */
  private static boolean urgent(SignalCatalogue catalogue, String kind, LocalDate observed) {
    return catalogue.find(kind, observed).filter(k -> k.floor() == Level.URGENT).isPresent();
  }
}
