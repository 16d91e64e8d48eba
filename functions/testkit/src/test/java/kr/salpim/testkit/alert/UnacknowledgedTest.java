package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import kr.salpim.domain.alert.Unacknowledged;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** The number that wakes somebody: open 긴급 alerts that nobody has taken. */
class UnacknowledgedTest {

  private static final String CRY = "이제 다 그만하고 싶어요";

  private final Centre centre = new Centre(Triage.shipped());
  private final AtomicInteger read = new AtomicInteger();
  private final Unacknowledged gauge = new Unacknowledged(counted(), centre.clock);

  @Test
  void anEmergencyCountsUntilSomebodyTakesIt() {
    assertThat(gauge.count()).isZero();
    centre.text(DemoDong.RESIDENT, "m1", CRY);
    centre.text(DemoDong.NEIGHBOUR, "m2", "쌀이 떨어졌어요. 도와주세요");
    centre.stream();
    assertThat(centre.alerts()).hasSize(2);
    assertThat(gauge.count()).as("a request for help is none").isEqualTo(1);

    centre.pass(Duration.ofMinutes(25));
    assertThat(gauge.count()).as("it climbs, and nobody answers").isEqualTo(1);

    centre.text(DemoDong.PLANNER, "p1", "1-1");
    centre.stream();
    assertThat(gauge.count()).isZero();
  }

  @Test
  void theOldestIsAsOldAsItsClimbAndManyThatAreTakenSoonMakeNone() {
    assertThat(oldest()).isZero();
    centre.text(DemoDong.RESIDENT, "m1", CRY);
    centre.stream();
    assertThat(oldest()).isZero();
    centre.pass(Duration.ofMinutes(20));
    assertThat(oldest()).isBetween(20 * 60, 21 * 60);

    centre.text(DemoDong.PLANNER, "p1", "1-1");
    centre.stream();
    assertThat(oldest()).isZero();
  }

  private int oldest() {
    gauge.count();
    return gauge.oldestSeconds();
  }

  @Test
  void anAlertIsReadOnceForEachDeadlineAndNotEachMinute() {
    centre.text(DemoDong.RESIDENT, "m1", CRY);
    centre.stream();
    gauge.count();
    int first = read.get();
    for (int minute = 0; minute < 60; minute++) {
      gauge.count();
    }
    assertThat(first).isEqualTo(1);
    assertThat(read).hasValue(1);

    centre.pass(Duration.ofMinutes(11));
    gauge.count();
    assertThat(read).hasValue(2);
  }

  /** The centre's table; counts how often an item was read. */
  private Table counted() {
    return (Table)
        Proxy.newProxyInstance(
            Table.class.getClassLoader(),
            new Class<?>[] {Table.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("plain")) {
                read.incrementAndGet();
              }
              try {
                return method.invoke(centre.memory, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
