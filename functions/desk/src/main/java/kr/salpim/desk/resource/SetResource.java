package kr.salpim.desk.resource;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.resource.WelfareResource;
import kr.salpim.domain.table.Table;

/** Enters what help there is where the caller works (자원DB), or corrects it from a day on. */
@Singleton
class SetResource implements StaffCommand {

  private final ResourceForm form;
  private final TableResources resources;
  private final Table table;

  SetResource(ResourceForm form, TableResources resources, Table table) {
    this.form = form;
    this.resources = resources;
    this.table = table;
  }

  @Override
  public String name() {
    return "resource-set";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    WelfareResource row = form.row(body, by);
    return Keepers.keeps(by)
        ? Deed.change(
            row.area(),
            () -> {
              table.write(resources.set(row));
              return DeskAnswer.of("SET");
            })
        : Deed.refused(List.of(row.area()), Verb.CHANGE, Set.of(), Keepers.REFUSAL);
  }
}
