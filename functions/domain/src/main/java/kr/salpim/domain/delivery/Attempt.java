package kr.salpim.domain.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.gate.Letter;
import kr.salpim.domain.gate.Way;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Senders;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;

/** One call to a provider, and what its answer makes of the message. */
final class Attempt {

  private final Senders senders;
  private final Breakers breakers;
  private final Moves moves;
  private final Aftermath aftermath;
  private final Clock clock;

  Attempt(Senders senders, Breakers breakers, Moves moves, Aftermath aftermath, Clock clock) {
    this.senders = senders;
    this.breakers = breakers;
    this.moves = moves;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  void make(Item queued, Letter letter) {
    Outgoing message = letter.message();
    Way way = letter.way().orElseThrow();
    Line line = way.line();
    Sender sender = senders.find(line.provider(), line.account()).orElseThrow();
    Optional<Item> sending = moves.sending(queued, message, way, letter.notes());
    if (sending.isPresent() && inTime(sending.get())) {
      breakers.trying(line);
      ProviderAnswer answer = sender.send(dispatch(message, way));
      if (down(answer)) {
        breakers.failed(line);
      } else {
        breakers.answered(line);
      }
      aftermath.of(answer, sending.get(), message, sender);
    }
  }

  List<Line> resting() {
    return breakers.resting();
  }

  /**
   * Whether the call ends before the claim lapses. A process that was stopped in between must not
   * send what another has seen lapse and may have sent by now; it lapses instead.
   */
  private boolean inTime(Item sending) {
    Instant lapses = Instant.ofEpochMilli(sending.number(Attributes.DUE).orElseThrow());
    return clock.instant().plusSeconds(Sender.MAX_SECONDS).isBefore(lapses);
  }

  /** Whether it says that the provider is down, and not only that we send it too much. */
  private static boolean down(ProviderAnswer answer) {
    boolean later =
        answer instanceof ProviderAnswer.Retryable retryable
            && retryable.after().isEmpty()
            && !retryable.reason().startsWith("rate");
    return later || answer instanceof ProviderAnswer.Unknown;
  }

  private static Dispatch dispatch(Outgoing message, Way way) {
    return new Dispatch(
        message.id(),
        way.form(),
        way.line().account(),
        way.user(),
        new Secret(way.text()),
        way.template(),
        way.form() == Form.WEBHOOK ? Optional.of(event(way.text())) : Optional.empty());
  }

  /** A partner's message reads {@code <type> <subject>}. */
  private static Dispatch.Event event(String text) {
    String[] words = text.split(" ", 2);
    return new Dispatch.Event(words[0], words.length == 2 ? words[1] : "");
  }
}
