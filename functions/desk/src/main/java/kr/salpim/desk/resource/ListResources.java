package kr.salpim.desk.resource;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.resource.ResourceDirectory;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.resource.WelfareResource;

/** Shows what help there is where the caller works, the nearest first (복지테이블). */
@Singleton
class ListResources implements StaffCommand {

  private static final int MAX_NEED = 40;

  private final ResourceDirectory resources;
  private final Offices offices;

  ListResources(TableResources resources, Offices offices) {
    this.resources = resources;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "resources-list";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Optional<String> need = body.optionalText("need", MAX_NEED);
    LocalDate day = body.optionalDay("day").orElseGet(offices::today);
    return Deed.read(
        by.dong(),
        () ->
            DeskAnswer.of(
                "LISTED",
                Map.of(
                    "resources",
                    resources.find(need, by.dong(), day).stream()
                        .map(one -> row(one, offices.today()))
                        .toList())));
  }

  private static Map<String, Object> row(WelfareResource resource, LocalDate today) {
    Map<String, Object> row = new TreeMap<>();
    row.put("resource", resource.id());
    row.put("area", resource.area());
    row.put("needs", resource.needs().stream().sorted().toList());
    row.put("name", resource.name());
    row.put("what", resource.what());
    row.put("forWhom", resource.forWhom());
    row.put("where", resource.where());
    row.put("how", resource.how());
    row.put("partner", resource.partner().orElse(""));
    row.put("from", resource.from().toString());
    row.put("to", resource.to().map(LocalDate::toString).orElse(""));
    row.put("checked", resource.checked().toString());
    row.put("verified", resource.sureOn(today));
    resource.capacity().ifPresent(capacity -> row.put("capacity", capacity));
    return row;
  }
}
