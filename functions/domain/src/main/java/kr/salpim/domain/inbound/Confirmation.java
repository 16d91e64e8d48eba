package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.List;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;

/** Tells whoever answered a question what became of the answer. */
public final class Confirmation {

  private Confirmation() {}

  /**
   * The message. Where the answer was acknowledged in the HTTP response already, nothing more is
   * sent.
   *
   * @param dong code of the dong whose message it is
   * @param firstDue when the tick should look after it
   */
  public static List<Change> of(
      KeyedHash hash, Inbound answer, String text, String dong, Instant firstDue) {
    if (answer.reply().isPresent()) {
      return List.of();
    }
    Outgoing message =
        Outgoing.causedBy(
            hash,
            answer.cause(),
            "ack",
            answer.from(),
            text,
            MessageClass.CONFIRMATION,
            dong,
            answer.received());
    return List.of(message.queue(firstDue, message.lane()));
  }
}
