package kr.salpim.bench.partners;

import java.time.Clock;
import java.util.List;
import kr.salpim.adapters.partner.PartnerApi;
import kr.salpim.adapters.partner.PartnerParts;
import kr.salpim.adapters.phone.LibPhoneNumbers;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.DemoDong;

/** The partners' calls over a table, with the agency that is measured. */
final class Calls {

  private static final String LIMITS = "/kr/salpim/bench/partners/limits.tsv";

  private Calls() {}

  /**
   * @param crew takes the rows of a call
   */
  static Caller over(Table table, KeyedHash hash, Clock clock, Crew crew) {
    DemoDong.load(table, hash);
    Caller.register(table);
    TableAreas areas = new TableAreas(table, clock);
    Texts texts = Texts.shipped();
    Ids ids = new RandomIds();
    TableResources resources = new TableResources(table);
    ReferralParts referrals =
        ReferralParts.shipped(
            table,
            new ReferralParts.Around(areas, new PartnerRegister(table, hash, ids), resources),
            texts,
            hash,
            clock,
            ids);
    PartnerApi api =
        new PartnerParts(
                table,
                hash,
                areas,
                new LibPhoneNumbers(),
                Triage.shipped(),
                CheckParts.shipped(table, areas, texts, hash).proofOfLife(),
                referrals.book(),
                resources,
                partner -> List.of(Caller.SECRET),
                new Rates(table, DatedNumbers.of(LIMITS), clock),
                crew,
                clock,
                clock,
                ids)
            .api();
    return new Caller(api, clock);
  }
}
