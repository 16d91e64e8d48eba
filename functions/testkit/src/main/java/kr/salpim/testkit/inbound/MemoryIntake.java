package kr.salpim.testkit.inbound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.inbound.Accepted;
import kr.salpim.domain.inbound.Intake;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;

/** Intake in memory: takes each event once and answers each delivery of it alike. */
public final class MemoryIntake implements Intake {

  private final Map<List<String>, WebhookEvent> events = new LinkedHashMap<>();
  private final Map<List<String>, Accepted> answers = new LinkedHashMap<>();
  private final Deque<Optional<RuntimeException>> faults = new ArrayDeque<>();
  private Optional<Secret> reply = Optional.empty();

  @Override
  public synchronized Accepted accept(WebhookEvent event) {
    Optional<RuntimeException> fault = faults.isEmpty() ? Optional.empty() : faults.remove();
    if (fault.isPresent()) {
      throw fault.get();
    }
    List<String> key = List.of(event.channel(), event.account(), event.providerId());
    events.putIfAbsent(key, event);
    return answers.computeIfAbsent(key, unused -> new Accepted("m" + answers.size(), reply));
  }

  /** Everything that was taken, in order. */
  public synchronized List<WebhookEvent> events() {
    return List.copyOf(events.values());
  }

  /** The events from now on are answered with this. */
  public synchronized void reply(String text) {
    this.reply = Optional.of(new Secret(text));
  }

  /** One of the next events, after {@code good} good ones, fails. */
  public synchronized void failAfter(int good, RuntimeException fault) {
    for (int i = 0; i < good; i++) {
      faults.add(Optional.empty());
    }
    faults.add(Optional.of(fault));
  }

  public synchronized void clear() {
    events.clear();
    answers.clear();
    faults.clear();
    reply = Optional.empty();
  }
}
