package kr.salpim.testkit.centre;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kr.salpim.domain.delivery.Provider;
import kr.salpim.domain.delivery.ProviderAnswer;
import kr.salpim.domain.outbox.Outgoing;

/** A provider that remembers what it took, and answers as it is told to. */
public final class RecordingProvider implements Provider {

  private final List<Outgoing> taken = new ArrayList<>();
  private final Deque<ProviderAnswer> answers = new ArrayDeque<>();
  private int calls;

  @Override
  public synchronized ProviderAnswer send(Outgoing message) {
    calls++;
    ProviderAnswer answer =
        answers.isEmpty() ? new ProviderAnswer.Accepted("ref-" + calls) : answers.removeFirst();
    if (answer instanceof ProviderAnswer.Accepted) {
      taken.add(message);
    }
    return answer;
  }

  /** What the next calls are answered; after these each message is accepted. */
  public synchronized void answer(ProviderAnswer... next) {
    answers.addAll(List.of(next));
  }

  /** Every message that was accepted, in order. */
  public synchronized List<Outgoing> taken() {
    return List.copyOf(taken);
  }

  public synchronized int calls() {
    return calls;
  }
}
