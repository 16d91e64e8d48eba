package kr.salpim.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.centre.PlainHash;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

class ListsTest {

  private static final int PEOPLE = 100_000;

  private final MemoryTable memory = new MemoryTable();
  private final Desk desk = new Desk(memory, new PlainHash(), new MovedClock(Centre.START));

  @Test
  void noTwoPeopleAreAlike() {
    Set<String> persons = new HashSet<>();
    Set<String> phones = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    for (int n = 0; n < PEOPLE; n++) {
      persons.add(People.name(n) + People.birth(n));
      phones.add(People.phone(n));
      addresses.add(People.address(n));
    }
    assertThat(List.of(persons.size(), phones.size(), addresses.size())).containsOnly(PEOPLE);
  }

  @Test
  void everyRowIsTaken() {
    DemoDong.load(memory, new PlainHash());
    assertThat(desk.load("a", LoadKind.HOUSEHOLDS, Lists.households(30))).isEqualTo(30);
    assertThat(desk.load("b", LoadKind.SIGNALS, Lists.arrears(30))).isEqualTo(30);
    assertThat(desk.load("c", LoadKind.SIGNALS, Lists.powerCuts(30, 10))).isEqualTo(3);
  }

  @Test
  void powerIsCutForTheFirstOfEachTen() {
    Iterator<String> lines = Lists.powerCuts(20, 10);
    List<String> rows = new ArrayList<>();
    lines.next();
    lines.forEachRemaining(rows::add);

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).startsWith("POWER_CUT-10,").contains(People.phone(10));
  }
}
