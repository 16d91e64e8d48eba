package kr.salpim.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Accounts;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.inbound.Decider;
import kr.salpim.domain.inbound.Intake;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.inbound.TableIntake;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Triage;

/** Puts the intake together. */
@Dependent
class IntakeWiring {

  @Produces
  @Singleton
  Intake intake(
      Table table,
      Accounts accounts,
      PhoneNumbers phones,
      KeyedHash hash,
      Responder responder,
      Clock clock,
      Ids ids) {
    Decider decider = new Decider(Triage.shipped(), accounts, phones, hash, responder);
    return new TableIntake(table, decider, hash, clock, ids);
  }
}
