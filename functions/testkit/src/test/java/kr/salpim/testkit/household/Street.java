package kr.salpim.testkit.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Rehoming;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Erasing;
import kr.salpim.domain.household.Exporting;
import kr.salpim.domain.household.Handovers;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.centre.PlainHash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;

/** The use cases about households over one table, and people to live in them. */
final class Street {

  static final String DONG = DemoDong.CODE;
  static final String OTHER_DONG = "1153060000";

  final KeyedHash hash = new PlainHash();
  final MovedClock clock = new MovedClock(Centre.START);
  final CountedIds ids = new CountedIds();
  final MemoryTable memory;
  final Table table;
  final Households households;
  final Merging merging;
  final Handovers handovers;
  final Erasing erasing;
  final Exporting exporting;

  Street() {
    this(new MemoryTable());
  }

  private Street(MemoryTable memory) {
    this(memory, memory);
  }

  private Street(MemoryTable memory, Table table) {
    this.memory = memory;
    this.table = table;
    households = new Households(table, hash, clock, ids);
    merging = new Merging(table, clock, ids);
    handovers = new Handovers(table, hash, new Rehoming(table), clock, ids);
    erasing = new Erasing(table, hash, nobodyVisits -> true, clock, ids);
    exporting = new Exporting(table, hash, clock);
  }

  /** Over a table on which goes wrong what these faults say. */
  static Street with(Faults faults) {
    MemoryTable memory = FaultyTable.memory(faults);
    Table retried =
        new RetryingTable(new FaultyTable(memory, faults), wait -> {}, bound -> 0, () -> 0);
    return new Street(memory, retried);
  }

  /** Creates a household and answers its id. */
  String create(String reference, Profile profile) {
    Settled settled = households.create(draft(reference, profile));
    if (settled instanceof Settled.Created created) {
      return created.id();
    }
    throw new AssertionError("not created but " + settled);
  }

  static Draft draft(String reference, Profile profile) {
    return new Draft(reference, DONG, Optional.of("1담당"), profile, Optional.empty());
  }

  static Profile alone(String name, String birth, String phone, String address) {
    Member member =
        Member.of(
            name,
            Optional.of(birth).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            Optional.of(phone).filter(number -> !number.isEmpty()));
    return Profile.of(
        List.of(member),
        Optional.of(address)
            .filter(text -> !text.isEmpty())
            .map(text -> new Residence(text, Optional.empty())));
  }

  /** Somebody who shares nothing with the others: the {@code n}th. */
  static Profile stranger(int n) {
    return alone(
        "이웃" + n,
        LocalDate.of(1950, 1, 1).plusDays(n).toString(),
        "+82100001%04d".formatted(n),
        "서울특별시 구로구 디지털로 " + (n + 1) + ", 101호");
  }
}
