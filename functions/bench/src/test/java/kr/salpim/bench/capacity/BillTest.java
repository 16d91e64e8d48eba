package kr.salpim.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BillTest {

  @Test
  void whatATickReadsOfTheClockCanBeLeftOut() {
    Bill bill = new Bill();
    bill.add("sig-later#07", "Query 0.5", new Units(0.5, 0));
    bill.add("in#15", "Query 0.5", new Units(0.5, 0));
    bill.add("H#1", "GetItem 1", new Units(1, 0));
    bill.add("O#1", "PutItem 1", new Units(0, 1));

    assertThat(bill.exceptClock().where()).isEqualTo("GetItem 1, PutItem 1");
  }
}
