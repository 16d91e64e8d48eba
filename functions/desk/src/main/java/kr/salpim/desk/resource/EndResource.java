package kr.salpim.desk.resource;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.resource.WelfareResource;
import kr.salpim.domain.table.Table;

/** Something is to be had no longer after a day: today, where none is named. */
@Singleton
class EndResource implements StaffCommand {

  private final ResourceForm form;
  private final TableResources resources;
  private final Offices offices;
  private final Table table;

  EndResource(ResourceForm form, TableResources resources, Offices offices, Table table) {
    this.form = form;
    this.resources = resources;
    this.offices = offices;
    this.table = table;
  }

  @Override
  public String name() {
    return "resource-end";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    LocalDate today = offices.today();
    String area = form.area(body, by);
    LocalDate last = body.optionalDay("last").orElse(today);
    WelfareResource row =
        resources
            .find(area, form.id(body), today)
            .orElseThrow(() -> body.wrong(ResourceForm.RESOURCE, "is none of the area's today"));
    if (last.isBefore(row.from())) {
      throw body.wrong("last", "is before its first day");
    }
    return Keepers.keeps(by)
        ? Deed.change(
            area,
            () -> {
              table.write(resources.set(row.ending(last)));
              return DeskAnswer.of("ENDED");
            })
        : Deed.refused(List.of(area), Verb.CHANGE, Set.of(), Keepers.REFUSAL);
  }
}
