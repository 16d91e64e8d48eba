package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.desk.household.Cases;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.resource.Benefit;
import kr.salpim.domain.resource.Benefits;
import kr.salpim.domain.table.Table;

/** Records what a household receives, so that the same is not arranged twice (중복 방지). */
@Singleton
class SetBenefit implements StaffCommand {

  static final Set<FieldGroup> CHANGED = Set.of(FieldGroup.NOTES);

  private static final int MAX_NEED = 40;
  private static final int MAX_NAME = 60;

  private final Benefits benefits;
  private final Cases cases;
  private final Offices offices;
  private final Table table;
  private final KeyedHash hash;
  private final Ids ids;

  SetBenefit(
      Benefits benefits, Cases cases, Offices offices, Table table, KeyedHash hash, Ids ids) {
    this.benefits = benefits;
    this.cases = cases;
    this.offices = offices;
    this.table = table;
    this.hash = hash;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "benefit-set";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    Benefit benefit = benefit(body, home);
    return cases.may(by, home, Verb.CHANGE, CHANGED, () -> set(benefit));
  }

  /** Said again after it has ended it stays ended: the end is answered. */
  private DeskAnswer set(Benefit benefit) {
    table.writeAll(benefits.set(benefit), ids.next());
    Optional<LocalDate> ended =
        benefits.of(List.of(benefit.household())).stream()
            .filter(one -> one.id().equals(benefit.id()) && !one.to().equals(benefit.to()))
            .findFirst()
            .flatMap(Benefit::to);
    return ended
        .map(last -> DeskAnswer.of("ENDED", Map.of("benefit", benefit.id(), "to", last.toString())))
        .orElseGet(() -> DeskAnswer.of("SET", Map.of("benefit", benefit.id())));
  }

  /** The same said twice is one benefit. */
  private String once(
      String household, String need, String name, LocalDate from, Optional<LocalDate> to) {
    String until = to.map(LocalDate::toString).orElse("");
    return hash.of(String.join("|", "benefit", household, need, name, from.toString(), until));
  }

  private Benefit benefit(Body body, Home home) {
    String need = body.text("need", MAX_NEED);
    String name = body.text("name", MAX_NAME);
    LocalDate from = body.optionalDay("from").orElseGet(offices::today);
    Optional<LocalDate> to = body.optionalDay("to");
    try {
      return new Benefit(
          home.id(), once(home.id(), need, name, from, to), need, new Secret(name), from, to);
    } catch (IllegalArgumentException wrong) {
      throw wrong instanceof BadInput said ? said : new BadInput("body " + wrong.getMessage());
    }
  }
}
