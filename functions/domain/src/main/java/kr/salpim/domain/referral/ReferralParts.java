package kr.salpim.domain.referral;

import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.household.CallingOff;
import kr.salpim.domain.household.Joining;
import kr.salpim.domain.household.Successor;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.resource.Benefits;
import kr.salpim.domain.resource.ResourceDirectory;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * Puts together what has to do with referrals.
 *
 * @param routes where needs lead
 * @param purposes for which agencies are told of households
 * @param proposing what fits a need, and a proposal of it
 * @param sending of what was proposed, with consent, by law or in danger
 * @param deciding confirm, again, withdraw
 * @param phone what an agency says on the phone
 * @param telling an agency without a system, on the phone
 * @param notices that a household was told of what was sent in danger
 * @param listing by id, household, dong, number
 * @param book what agencies see and do
 * @param answers by number, of planners and agencies
 * @param needs what a rule proposes
 * @param stranded what an agency can do nothing for any longer
 */
public record ReferralParts(
    Routes routes,
    Purposes purposes,
    Proposing proposing,
    Sending sending,
    Deciding deciding,
    PhoneAnswers phone,
    Telling telling,
    DangerNotice notices,
    Listing listing,
    ReferralBook book,
    ReferralAnswers answers,
    NeedRule needs,
    Stranded stranded,
    Steps steps) {

  /** What the tick does, and what is done where a household is erased or moves. */
  record Steps(Reminding reminding, CallingOff erased, Successor moved, Joining joined) {}

  /** Read once, and in a native image already while it is built. */
  private static final class Shipped {
    static final Routes ROUTES = Routes.shipped();
    static final Purposes PURPOSES = Purposes.shipped();
    static final Deadlines DEADLINES = Deadlines.shipped();
  }

  /** What referrals look at outside. */
  public record Around(
      Directory directory, PartnerRegister partners, ResourceDirectory resources) {}

  /** With the routes, purposes and deadlines that are shipped. */
  public static ReferralParts shipped(
      Table table, Around around, Texts texts, KeyedHash hash, Clock clock, Ids ids) {
    Deadlines deadlines = Shipped.DEADLINES;
    AgencyList list = new AgencyList(table);
    Scenes scenes = new Scenes(table, around.directory(), around.partners());
    StaffNotes staff = new StaffNotes(table, texts, hash);
    AgencyNotes agency = new AgencyNotes(table, texts, hash);
    Moves moves = new Moves(deadlines, list, agency, staff);
    Sheets sheets = new Sheets(Shipped.PURPOSES);
    AccessLog log = new AccessLog(table, clock, ids);
    Proposing proposing =
        new Proposing(
            table, around.resources(), around.partners(), Shipped.ROUTES, deadlines, hash, clock);
    Deciding deciding = new Deciding(table, scenes, moves, proposing, hash, clock, ids);
    Doubles doubles = new Doubles(table, new Benefits(table), staff);
    Rehomed rehomed = new Rehomed(table, scenes, staff);
    return new ReferralParts(
        Shipped.ROUTES,
        Shipped.PURPOSES,
        proposing,
        new Sending(
            table,
            scenes,
            around.partners(),
            PartnerKinds.shipped(),
            Shipped.ROUTES,
            deadlines,
            doubles,
            moves,
            agency,
            clock,
            ids),
        deciding,
        new PhoneAnswers(table, scenes, moves, clock, ids),
        new Telling(table, scenes, sheets, log, texts, hash, clock, ids),
        new DangerNotice(table, clock, ids),
        new Listing(table),
        new TableReferralBook(table, scenes, sheets, moves, log, hash, clock, ids),
        new ReferralAnswers(scenes, moves, deciding, log, texts, hash),
        new NeedRule(table, Shipped.ROUTES, proposing, hash),
        new Stranded(table, scenes, list, clock, ids),
        new Steps(
            new Reminding(scenes, deadlines, agency, staff, list),
            new ErasedReferrals(table, scenes, moves, clock, ids),
            rehomed,
            new Joined(new HouseholdReferrals(table), scenes, staff, rehomed)));
  }

  /** Puts the referrals of a household that moves on the list of its new dong. */
  public Successor successor() {
    return steps.moved();
  }

  /** Brings together the referrals of households that are found to be one. */
  public Joining joining() {
    return steps.joined();
  }

  /** Takes back the referrals of a household that is erased. */
  public CallingOff callingOff() {
    return steps.erased();
  }

  /** The minute tick. */
  public ReferralTicker ticker(
      Table table, Clockwork clockwork, Parking parking, Crew crew, Clock clock, Ids ids) {
    return new ReferralTicker(table, steps.reminding(), clockwork, parking, crew, clock, ids);
  }
}
