package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Candidate;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/** Pairs that may be one household: of one household, or those open in the caller's dong. */
@Singleton
class ListCandidates implements StaffCommand {

  /** Each costs a read; nobody compares more at once. */
  private static final int MAX_LISTED = 100;

  private final Cases cases;
  private final Table table;

  ListCandidates(Cases cases, Table table) {
    this.cases = cases;
    this.table = table;
  }

  @Override
  public String name() {
    return "candidates";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    if (body.has(Cases.HOUSEHOLD)) {
      Home home = cases.home(body, Cases.HOUSEHOLD);
      return cases.may(
          by,
          home,
          Verb.READ,
          Cases.WHO_THEY_ARE,
          () -> answer(cases.households().candidates(home.id())));
    }
    return Deed.read(by.dong(), () -> answer(open(by.dong())));
  }

  /** Ids and what they share: who they are is asked for household by household. */
  private List<Candidate> open(String dong) {
    return table.board(Candidate.list(dong), MAX_LISTED).stream()
        .map(table::get)
        .flatMap(Optional::stream)
        .map((Item item) -> Candidate.from(item))
        .filter(pair -> pair.state() == Candidate.State.OPEN)
        .toList();
  }

  private static DeskAnswer answer(List<Candidate> pairs) {
    return DeskAnswer.of(
        "LISTED", Map.of("candidates", pairs.stream().map(ListCandidates::row).toList()));
  }

  private static Map<String, Object> row(Candidate pair) {
    return Map.of(
        Cases.HOUSEHOLD,
        pair.household(),
        "other",
        pair.other(),
        "why",
        pair.why().stream().map(Enum::name).sorted().toList(),
        "state",
        pair.state().name(),
        "proposed",
        pair.proposed().toString());
  }
}
