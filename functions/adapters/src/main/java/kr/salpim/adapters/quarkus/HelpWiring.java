package kr.salpim.adapters.quarkus;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import kr.salpim.domain.Ids;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.resource.Benefits;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.table.Table;

/** What is kept of agencies and of the help that they give. */
@Dependent
class HelpWiring {

  @Produces
  @Singleton
  @Typed(PartnerRegister.class)
  PartnerRegister register(Table table, KeyedHash hash, Ids ids) {
    return new PartnerRegister(table, hash, ids);
  }

  @Produces
  @Singleton
  @Typed(TableResources.class)
  TableResources resources(Table table) {
    return new TableResources(table);
  }

  @Produces
  @Singleton
  Benefits benefits(Table table) {
    return new Benefits(table);
  }
}
