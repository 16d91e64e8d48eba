package kr.salpim.domain.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Does each call once, however often it is made: item {@code P#<partner>} / {@code KEY#<h>} by the
 * caller's idempotency key. A run that died leaves its lease behind; whoever calls after it runs
 * again, and since effects derive their ids from {@link Run#once} there is one of each.
 */
public final class Calls {

  /** As long as the longest timetable of retries; after that the same key is another call. */
  public static final Duration KEEP = Duration.ofDays(7);

  /** What was answered. */
  public record Answer(int status, Map<String, String> headers, Secret body) {
    public Answer {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * The right to do a call's work.
   *
   * @param id of this run alone
   * @param once names the call: the same for each run of it, and another one where the same key
   *     comes again after {@link #KEEP}
   * @param first whether no run of the call was begun before
   */
  public record Run(Key key, String id, String once, boolean first) {}

  /** What a call is told that wants to run. */
  public sealed interface Claim {

    /** It runs. */
    record Begun(Run run) implements Claim {}

    /** It ran before, and this was its answer. */
    record Replayed(Answer answer) implements Claim {}

    /** Another is running; it will be over or dead after this time. */
    record InProgress(Duration left) implements Claim {}

    /** The key was used for something else. */
    record OtherContent() implements Claim {}
  }

  private static final String SORT_PREFIX = "KEY#";
  private static final String FINGERPRINT = "f";
  private static final String RUN = "rn";
  private static final String ONCE = "on";
  private static final String LEASE = "ls";
  private static final String STATUS = "st";
  private static final String HEADERS = "hd";
  private static final String BODY = "b";

  private final Table table;
  private final KeyedHash hash;
  private final Clock clock;
  private final Ids ids;
  private final Rounds rounds;

  public Calls(Table table, KeyedHash hash, Clock clock, Ids ids) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
    this.ids = ids;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * Claims the key.
   *
   * @param content the whole of what is called for
   * @param beside written with the first claim, such as the access record, by the name of the call
   */
  public Claim claim(
      String partner, String key, String content, Function<String, List<Change>> beside) {
    String h = hash.of("call|" + partner + "|" + key);
    String id = ids.next();
    String once = hash.of("once|" + h + "|" + id);
    Run run = new Run(new Key(Partner.partition(partner), SORT_PREFIX + h), id, once, true);
    String fingerprint = hash.of("content|" + content);
    List<Change> with = beside.apply(once);
    return rounds.first(() -> claimed(run, fingerprint, with));
  }

  /** Empty where what stood in the way is gone again. */
  private Optional<Claim> claimed(Run run, String fingerprint, List<Change> beside) {
    Instant now = clock.instant();
    Written written = first(run, fingerprint, Condition.absent(), beside, now);
    if (!(written instanceof Written.Refused refused)) {
      return Optional.of(new Claim.Begun(run));
    }
    if (refused.found().isEmpty()) {
      return Optional.empty();
    }
    Item found = refused.found().get();
    if (!found.expiredAt(now.toEpochMilli())) {
      return Optional.of(later(run, fingerprint, found, now));
    }
    Condition stale =
        Condition.is(Attributes.EXPIRES, found.number(Attributes.EXPIRES).orElseThrow());
    return first(run, fingerprint, stale, beside, now) instanceof Written.Applied
        ? Optional.of(new Claim.Begun(run))
        : Optional.empty();
  }

  private Written first(
      Run run, String fingerprint, Condition when, List<Change> beside, Instant now) {
    Item item =
        Item.at(run.key())
            .text(FINGERPRINT, fingerprint)
            .text(RUN, run.id())
            .text(ONCE, run.once())
            .number(LEASE, leased(now))
            .number(Attributes.EXPIRES, now.plus(KEEP).getEpochSecond())
            .build();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Put(item, when));
    changes.addAll(beside);
    return Changes.apply(table, changes, ids);
  }

  private Claim later(Run run, String fingerprint, Item found, Instant now) {
    if (!found.text(FINGERPRINT).equals(Optional.of(fingerprint))) {
      return new Claim.OtherContent();
    }
    if (found.number(STATUS).isPresent()) {
      return new Claim.Replayed(answer(found));
    }
    long left = found.number(LEASE).orElse(0) - now.toEpochMilli();
    if (left > 0) {
      return new Claim.InProgress(Duration.ofMillis(left));
    }
    Written written =
        table.write(
            new Change.Update(
                run.key(),
                Map.of(RUN, new Value.Text(run.id()), LEASE, new Value.Num(leased(now))),
                Map.of(),
                Set.of(),
                held(found.text(RUN).orElseThrow())));
    return written instanceof Written.Applied
        ? new Claim.Begun(new Run(run.key(), run.id(), found.text(ONCE).orElseThrow(), false))
        : new Claim.InProgress(Timer.LEASE);
  }

  /**
   * Keeps the answer of a run; empty where another run took over and is not done yet: its answer
   * will be the answer.
   */
  public Optional<Answer> finish(Run run, Answer answer) {
    Written written =
        table.write(
            new Change.Update(
                run.key(),
                Map.of(
                    STATUS,
                    new Value.Num(answer.status()),
                    HEADERS,
                    new Value.Text(headers(answer.headers())),
                    BODY,
                    new Value.Hidden(answer.body())),
                Map.of(),
                Set.of(LEASE),
                held(run.id())));
    if (written instanceof Written.Applied) {
      return Optional.of(answer);
    }
    return table.get(run.key()).filter(item -> item.number(STATUS).isPresent()).map(Calls::answer);
  }

  /**
   * The call was refused and had no effect: whoever mends it may use the key again. Of a call that
   * was begun before nobody knows that: its key stays its own.
   */
  public void release(Run run) {
    if (!run.first()) {
      abandon(run);
      return;
    }
    table.write(new Change.Delete(run.key(), held(run.id())));
  }

  /** The run failed and may have had effects: the very same call may be tried again at once. */
  public void abandon(Run run) {
    table.write(new Change.Update(run.key(), Map.of(), Map.of(), Set.of(LEASE), held(run.id())));
  }

  private static Condition held(String run) {
    return Condition.all(Condition.is(RUN, run), Condition.missing(STATUS));
  }

  private static long leased(Instant now) {
    return now.plus(Timer.LEASE).toEpochMilli();
  }

  private static Answer answer(Item item) {
    return new Answer(
        (int) item.number(STATUS).orElseThrow(),
        headers(item.text(HEADERS).orElse("")),
        item.secret(BODY).orElseThrow());
  }

  private static String headers(Map<String, String> headers) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(headers)
        .forEach((name, value) -> lines.append(name).append(' ').append(value).append('\n'));
    return lines.toString();
  }

  private static Map<String, String> headers(String lines) {
    Map<String, String> headers = new TreeMap<>();
    lines.lines().map(line -> line.split(" ", 2)).forEach(pair -> headers.put(pair[0], pair[1]));
    return headers;
  }
}
