package kr.salpim.desk.household;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.ExportPage;
import kr.salpim.domain.household.Exported;
import kr.salpim.domain.household.Exporting;
import kr.salpim.domain.household.Home;

/** Everything that is stored of a household, for whose data it is (개인정보보호법 §35), page by page. */
@Singleton
@RegisterForReflection(targets = Exported.class)
class ExportCase implements StaffCommand {

  /** Who reported is not the person's own data: it is never handed out. */
  static final Set<FieldGroup> ALL = EnumSet.complementOf(EnumSet.of(FieldGroup.REPORTER));

  /** An id, and a sort key, which has at most 1,024 bytes. */
  private static final int MAX_CURSOR = 1_100;

  private final Cases cases;
  private final Exporting exporting;

  ExportCase(Cases cases, Exporting exporting) {
    this.cases = cases;
    this.exporting = exporting;
  }

  @Override
  public String name() {
    return "case-export";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    Optional<String> after = body.optionalText("after", MAX_CURSOR);
    return cases.may(by, home, Verb.READ, ALL, () -> answer(exporting.page(home.id(), after)));
  }

  private static DeskAnswer answer(Optional<ExportPage> page) {
    return page.map(
            found ->
                DeskAnswer.of(
                    "EXPORTED",
                    Map.of("records", found.records(), "next", found.next().orElse(""))))
        .orElseGet(() -> DeskAnswer.refused("after is of no page of this household"));
  }
}
