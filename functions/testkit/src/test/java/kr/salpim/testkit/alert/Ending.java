package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.domain.alert.Entry;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.testkit.centre.Centre;

/** How every story ends: closed or at the last step, all told once, nothing left on the clock. */
final class Ending {

  private Ending() {}

  static void judge(Centre centre) {
    judge(centre, "");
  }

  static void judge(Centre centre, String where) {
    assertThat(centre.due()).as("%s: nothing is due", where).isEmpty();
    List<String> taken = centre.provider.taken().stream().map(message -> message.id()).toList();
    assertThat(taken).as("%s: nothing is told twice", where).doesNotHaveDuplicates();
    assertThat(centre.outgoing().stream().map(Outgoing::id))
        .as("%s: all is told", where)
        .containsExactlyInAnyOrderElementsOf(taken);
    assertThat(centre.alerts()).as(where).allMatch(Ending::ended);
  }

  private static boolean ended(Alert alert) {
    boolean last = alert.record().stream().anyMatch(e -> e.what() == Entry.What.EXHAUSTED);
    return alert.due().isEmpty() && (last || alert.state() == AlertState.CLOSED);
  }
}
