package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.Entry;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.casework.Assessed;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.load.Chunk;
import kr.salpim.domain.load.ChunkResult;
import kr.salpim.domain.load.Format;
import kr.salpim.domain.load.LoadFile;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.domain.load.Loader;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.PlainPhones;

/** Two households of a centre, which a person finds to be one and parts again. */
final class TwoHomes {

  private static final String BY = "kim";
  private static final SignalSource SOURCE = SignalSource.INSTITUTION;

  final Centre centre;
  final Merging merging;

  /** The demo resident's, and the neighbour's. */
  final String first;

  final String second;
  private final Households households;
  private final Loader loader;

  TwoHomes(Centre centre, Table table) {
    this.centre = centre;
    CountedIds counted = new CountedIds();
    Ids ids = () -> "desk-" + counted.next();
    merging = new Merging(table, centre.clock, ids);
    households = new Households(table, centre.hash, centre.clock, ids);
    loader =
        new Loader(
            table,
            centre.hash,
            new PlainPhones(),
            DemoDong.CODE::equals,
            Set.of(),
            (kind, amount, months, observed, today) -> List.of(),
            line ->
                Arrays.stream(line.split(";"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
            Crew.ALONE,
            centre.clock,
            ids);
    first = create("김하나", "1950-01-01", DemoDong.RESIDENT);
    second = create("이두리", "1951-02-02", DemoDong.NEIGHBOUR);
  }

  private String create(String name, String birth, String phone) {
    Member member = Member.of(name, Optional.of(LocalDate.parse(birth)), Optional.of(phone));
    Profile profile = Profile.of(List.of(member), Optional.empty());
    Draft draft = new Draft(name, DemoDong.CODE, Optional.empty(), profile, Optional.empty());
    return ((Settled.Created) households.create(draft)).id();
  }

  /** A list names somebody of the first or the second household. */
  void listed(int home, String kind, String reference) {
    String who =
        home == 1 ? "name=김하나;phone=" + DemoDong.RESIDENT : "name=이두리;phone=" + DemoDong.NEIGHBOUR;
    String row =
        "reference=%s;kind=%s;observed=2026-11-20;months=4;%s".formatted(reference, kind, who);
    String job = LoadFile.id(centre.hash, reference, row, LoadKind.SIGNALS, "공단", SOURCE);
    loader.begin(
        new LoadFile(
            job, LoadKind.SIGNALS, Format.NDJSON, "공단", SOURCE, DemoDong.CODE, List.of(), BY));
    assertThat(loader.chunk(job, new Chunk(1, List.of(row))))
        .isInstanceOfSatisfying(ChunkResult.Done.class, done -> assertThat(done.bad()).isEmpty());
  }

  /** Lets the second household be the first. */
  Merging.Result merge() {
    return merging.merge(second, first, BY);
  }

  Merging.Result undo() {
    return merging.undo(second, BY);
  }

  Item item(String household) {
    return centre.memory.get(Household.key(household)).orElseThrow();
  }

  Assessment assessed(String household) {
    return Assessed.of(item(household));
  }

  /** Its alerts, as they were opened. */
  List<Alert> alerts(String household) {
    return centre.alerts().stream()
        .filter(alert -> alert.household().equals(household))
        .sorted((one, other) -> one.record().get(0).at().compareTo(other.record().get(0).at()))
        .toList();
  }

  /** Episodes that an alert takes up. */
  static List<String> follows(Alert alert) {
    return alert.record().stream()
        .filter(entry -> entry.what() == What.FOLLOWS)
        .map(Entry::detail)
        .toList();
  }
}
