package kr.salpim.adapters.quarkus;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.partner.PartnerKind.Sector;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.resource.Benefits;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** The parts that agencies, the desk, the reactor and the tick of referrals share. */
@Dependent
class ReferralWiring {

  @Produces
  @Singleton
  PartnerRegister register(Table table, KeyedHash hash, Ids ids) {
    return new PartnerRegister(table, hash, ids);
  }

  @Produces
  @Singleton
  TableResources resources(Table table) {
    return new TableResources(table);
  }

  @Produces
  @Singleton
  Benefits benefits(Table table) {
    return new Benefits(table);
  }

  @Produces
  @Singleton
  ReferralParts referrals(
      Table table,
      Directory directory,
      PartnerRegister register,
      TableResources resources,
      Texts texts,
      KeyedHash hash,
      Clock clock,
      Ids ids) {
    PartnerKinds kinds = PartnerKinds.shipped();
    ReferralParts.Around around =
        new ReferralParts.Around(
            directory,
            register::find,
            (kind, day) ->
                kinds.find(kind, day).filter(one -> one.sector() == Sector.PUBLIC).isPresent(),
            resources);
    return ReferralParts.shipped(table, around, texts, hash, clock, ids);
  }
}
