package kr.salpim.testkit.centre;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Senders;
import kr.salpim.domain.provider.Trace;
import kr.salpim.testkit.table.Faults;

/**
 * Providers that remember what they took, and answer as they are told to. They stand for every
 * line, unless one is taken away.
 */
public final class RecordingProvider implements Senders {

  /**
   * A message that a provider took.
   *
   * @param line over which it came
   * @param reference what the provider calls it
   */
  public record Taken(Line line, Dispatch dispatch, String reference) {

    public String id() {
      return dispatch.id();
    }

    public String user() {
      return dispatch.user();
    }

    public String text() {
      return dispatch.text().reveal();
    }
  }

  /** How long a key is kept, as by LINE. */
  private static final Duration KEY_LIFE = Duration.ofHours(24);

  private final List<Taken> taken = new ArrayList<>();
  private final Map<String, Taken> first = new HashMap<>();
  private final Deque<ProviderAnswer> answers = new ArrayDeque<>();
  private final Map<Line, ProviderAnswer> always = new HashMap<>();
  private final Set<Line> missing = new HashSet<>();
  private Certainty certainty = Certainty.NONE;
  private Sender.Receipts receipts = Sender.Receipts.NONE;
  private boolean losing;
  private Faults faults = Faults.none(0);
  private Optional<BiFunction<Line, Dispatch, ProviderAnswer>> deciding = Optional.empty();
  private boolean korean;
  private Runnable meanwhile = () -> {};
  private int calls;

  @Override
  public synchronized Optional<Sender> find(String provider, String account) {
    Line line = new Line(provider, account);
    return missing.contains(line) ? Optional.empty() : Optional.of(new Recorder(line));
  }

  /** What the next calls are answered; after these each message is accepted. */
  public synchronized void answer(ProviderAnswer... next) {
    answers.addAll(List.of(next));
  }

  /** What each call over this line is answered from now on. */
  public synchronized void answerOver(String line, ProviderAnswer answer) {
    always.put(Line.parse(line), answer);
  }

  /** The line is not set up. */
  public synchronized void remove(String line) {
    missing.add(Line.parse(line));
  }

  public synchronized RecordingProvider with(Certainty kind) {
    certainty = kind;
    return this;
  }

  public synchronized RecordingProvider with(Sender.Receipts kind) {
    receipts = kind;
    return this;
  }

  /** Whether {@code Unknown} from now on means that the message was taken and its answer lost. */
  public synchronized RecordingProvider losingAnswers(boolean lose) {
    losing = lose;
    return this;
  }

  /** The process may die before or after each call to a provider. */
  public synchronized RecordingProvider with(Faults faults) {
    this.faults = faults;
    return this;
  }

  /** Decides each answer from now on that nothing else decides. */
  public synchronized void deciding(BiFunction<Line, Dispatch, ProviderAnswer> by) {
    deciding = Optional.of(by);
  }

  /** What happens once, between the next call and its answer. */
  public synchronized void whileSending(Runnable happens) {
    meanwhile = happens;
  }

  /** Whether the lines carry EUC-KR alone from now on, and count bytes as Korean carriers do. */
  public synchronized RecordingProvider koreanOnly(boolean only) {
    korean = only;
    return this;
  }

  /** Every message that was taken, in order; under a key each once over a line. */
  public synchronized List<Taken> taken() {
    return List.copyOf(taken);
  }

  public synchronized int calls() {
    return calls;
  }

  private synchronized ProviderAnswer send(Line line, Dispatch dispatch) {
    calls++;
    ProviderAnswer answer = answers.isEmpty() ? usual(line, dispatch) : answers.removeFirst();
    boolean takes =
        answer instanceof ProviderAnswer.Accepted
            || losing && answer instanceof ProviderAnswer.Unknown;
    Optional<Taken> before = known(line, dispatch.id());
    if (takes && (before.isEmpty() || certainty != Certainty.KEY)) {
      String reference =
          answer instanceof ProviderAnswer.Accepted accepted
              ? accepted.reference()
              : "ref-" + calls;
      Taken message = new Taken(line, dispatch, reference);
      taken.add(message);
      first.putIfAbsent(line + "|" + dispatch.id(), message);
    }
    return answer;
  }

  private ProviderAnswer usual(Line line, Dispatch dispatch) {
    ProviderAnswer accepted = new ProviderAnswer.Accepted("ref-" + calls);
    return deciding
        .map(by -> by.apply(line, dispatch))
        .orElseGet(() -> always.getOrDefault(line, accepted));
  }

  private void happen() {
    Runnable once;
    synchronized (this) {
      once = meanwhile;
      meanwhile = () -> {};
    }
    once.run();
  }

  /** A provider knows its own messages alone: no key and no look-up reaches over to another. */
  private synchronized Optional<Taken> known(Line line, String id) {
    return Optional.ofNullable(first.get(line + "|" + id));
  }

  private final class Recorder implements Sender {

    private final Line line;

    private Recorder(Line line) {
      this.line = line;
    }

    @Override
    public ProviderAnswer send(Dispatch dispatch) {
      happen();
      return faults.step(() -> RecordingProvider.this.send(line, dispatch));
    }

    @Override
    public Certainty certainty() {
      return certainty;
    }

    @Override
    public Optional<Duration> keyLife() {
      return Optional.of(KEY_LIFE);
    }

    @Override
    public Trace trace(Dispatch dispatch) {
      return faults.step(
          () ->
              known(line, dispatch.id())
                  .<Trace>map(message -> new Trace.Found(message.reference()))
                  .orElseGet(Trace.Absent::new));
    }

    @Override
    public boolean koreanOnly() {
      return korean;
    }

    @Override
    public Receipts receipts() {
      return receipts;
    }
  }
}
