package kr.salpim.local.demo;

import java.time.Clock;
import java.time.LocalDate;
import kr.salpim.domain.Ids;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.table.Table;

/** Sets the demo's agencies up, once: what people changed since stays. */
public final class AgencyLoader {

  private final Table table;
  private final PartnerRegister register;
  private final TableResources resources;
  private final Clock clock;

  public AgencyLoader(Table table, KeyedHash hash, Clock clock, Ids ids) {
    this.table = table;
    this.register = new PartnerRegister(table, hash, ids);
    this.resources = new TableResources(table);
    this.clock = clock;
  }

  public void load(DemoDong demo, DemoAgencies agencies) {
    LocalDate today = clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
    agencies.partners().stream()
        .filter(agency -> register.find(agency.id()).isEmpty())
        .forEach(agency -> register.set(agency.partner(demo)));
    agencies.resources().stream()
        .filter(help -> resources.find(demo.dong().code(), help.id(), today).isEmpty())
        .forEach(help -> table.write(resources.set(help.resource(demo, today))));
  }
}
