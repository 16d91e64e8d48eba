package kr.salpim.risk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.casework.CatalogueJudge;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.reaction.ReactionParts;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitParts;

/** Puts the reactor together. */
@Dependent
class RiskWiring {

  /** Each piece waits for the table most of its time; more than this heats nothing but the CPU. */
  private static final int AT_ONCE = 8;

  @Produces
  @Singleton
  Reactor reactor(
      Table table,
      Directory directory,
      Responder responder,
      Texts texts,
      KeyedHash hash,
      Clockwork clockwork,
      Parking parking,
      AlertParts alerts,
      VisitParts visits,
      CheckParts checks,
      ReferralParts referrals,
      Clock clock,
      Ids ids) {
    return new ReactionParts(
            table,
            directory,
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
            new ThreadCrew(AT_ONCE),
            clock,
            ids)
        .reactor();
  }
}
