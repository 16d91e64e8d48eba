package kr.salpim.domain.reaction;

import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.casework.Hearing;
import kr.salpim.domain.casework.Judge;
import kr.salpim.domain.casework.Reassessing;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitParts;
import kr.salpim.domain.watch.SosAlarm;
import kr.salpim.domain.watch.SosPeople;

/**
 * What the reactor is made of.
 *
 * @param crew how many due items a tick works at once
 */
public record ReactionParts(
    Table table,
    Directory directory,
    Responder responder,
    Judge judge,
    AlertParts alerts,
    VisitParts visits,
    CheckParts checks,
    ReferralParts referrals,
    Texts texts,
    KeyedHash hash,
    Clockwork clockwork,
    Parking parking,
    Crew crew,
    Clock clock,
    Ids ids) {

  /** Read once: a test may need thousands of reactors. */
  private static final class Shipped {
    static final BusinessHours HOURS = BusinessHours.shipped();
  }

  /** The reactor. */
  public Reactor reactor() {
    Hearing hearing = new Hearing(table, directory, judge, alerts, hash);
    SosPeople people = new SosPeople(Shipped.HOURS);
    SosAlarm sos = new SosAlarm(table, directory, people, visits.numbers(), texts, hash);
    Effects effects =
        new Effects(
            table,
            directory,
            responder,
            texts,
            hash,
            hearing,
            alerts.handling(),
            new Answers(table, alerts.handling(), visits.answers(), checks, sos, referrals),
            checks);
    Reassessing reassessing = new Reassessing(directory, judge, alerts, hash);
    Signals signals = new Signals(table, directory, reassessing, checks.silences());
    return new Reactor(
        table,
        effects,
        signals,
        alerts.alerts(),
        sos,
        directory,
        clockwork,
        parking,
        crew,
        clock,
        ids);
  }
}
