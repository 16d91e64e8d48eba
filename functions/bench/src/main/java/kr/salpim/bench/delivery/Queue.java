package kr.salpim.bench.delivery;

import java.time.Instant;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.DemoDong;

/** Messages to be sent, each to a reader of its own. */
public final class Queue {

  private static final int FIRST_NUMBER = 10_000_000;

  private Queue() {}

  /** One notice that cannot wait. */
  public static Outgoing message(KeyedHash hash, int n, Instant now) {
    return Outgoing.causedBy(
        hash,
        "bench|" + n,
        "step",
        DemoDong.sms("+8210%08d".formatted(FIRST_NUMBER + n)),
        "[구로4동주민센터] 글 잘 받았습니다. 복지담당이 내일까지 전화드립니다. 급하면 119·112.",
        MessageClass.URGENT,
        DemoDong.CODE,
        now);
  }

  public static void fill(Table table, KeyedHash hash, int first, int messages, Instant due) {
    for (int n = first; n < first + messages; n++) {
      table.write(message(hash, n, due).queue(due, Lane.NOW));
    }
  }
}
