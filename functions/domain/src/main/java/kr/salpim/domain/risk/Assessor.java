package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.table.Key;

/** Computes one {@link Assessment}. All sums are of whole numbers. */
final class Assessor {

  private static final int PERCENT = 100;

  /** Nobody answered a check-in: the one kind that a message of the person's own answers. */
  private static final String SILENCE = "CHECKIN_MISSED";

  private final Set<Factor> given;
  private final Function<Signal, Decisions> decisions;
  private final LocalDate asOf;
  private final SignalCatalogue catalogue;
  private final Weights weights;

  Assessor(
      Set<Factor> given,
      Function<Signal, Decisions> decisions,
      LocalDate asOf,
      SignalCatalogue catalogue,
      Weights weights) {
    this.given = given;
    this.decisions = decisions;
    this.asOf = asOf;
    this.catalogue = catalogue;
    this.weights = weights;
  }

  /**
   * @param confirmed whether a person said that it is a crisis, and that stands
   */
  Assessment assess(Collection<Signal> signals, boolean confirmed) {
    List<Weighed> heard = weigh(signals);
    List<Weighed> counted = repeats(heard);
    List<Weights.Row> factors = factors(heard);
    List<Share> shares = new ArrayList<>();
    counted.forEach(one -> shares.add(Share.of(one, source(one.signal()))));
    long base = sum(counted);
    if (base > 0) {
      factors.forEach(factor -> shares.add(Share.of(factor, whole(part(base, factor)))));
    }
    int score = whole(held(heard, total(base, factors), factors));
    return new Assessment(score, level(heard, score, confirmed), about(heard), Shares.of(shares));
  }

  /** Those that are still valid and not quieted, each once. */
  private List<Weighed> weigh(Collection<Signal> signals) {
    Map<Key, Signal> once =
        signals.stream()
            .sorted(Weighed.CANONICAL)
            .collect(Collectors.toMap(Signal::key, signal -> signal, (one, again) -> one));
    return once.values().stream()
        .filter(signal -> !decisions.apply(signal).quiets(signal.recorded()))
        .map(this::weigh)
        .flatMap(Optional::stream)
        .sorted(Weighed.HEAVIEST)
        .toList();
  }

  private Optional<Weighed> weigh(Signal signal) {
    SignalKind kind =
        catalogue
            .find(signal.kind(), signal.observed())
            .orElseGet(() -> SignalKind.unknown(signal.kind()));
    long age = ChronoUnit.DAYS.between(signal.observed(), asOf);
    if (age > kind.validity()) {
      return Optional.empty();
    }
    if (!kind.on()) {
      return Optional.of(new Weighed(signal, kind, 0));
    }
    long faded = (long) kind.weight() * Weights.MILLI * Decay.millionths(age, kind.halfLife());
    long points = faded / Decay.WHOLE * source(signal).number() / PERCENT;
    return Optional.of(new Weighed(signal, kind, whole(points)));
  }

  /** The same kind heard again counts a fraction of the time before. Takes and keeps the order. */
  private List<Weighed> repeats(List<Weighed> heaviestFirst) {
    int percent = weights.number(Weights.Rule.REPEAT_PERCENT, asOf);
    Map<String, Long> next = new TreeMap<>();
    List<Weighed> counted = new ArrayList<>();
    for (Weighed one : heaviestFirst) {
      long fraction = next.getOrDefault(one.kind().code(), (long) Decay.WHOLE);
      counted.add(one.withPoints(whole(one.points() * fraction / Decay.WHOLE)));
      next.put(one.kind().code(), fraction * percent / PERCENT);
    }
    return counted;
  }

  private List<Weights.Row> factors(List<Weighed> heard) {
    Set<Factor> factors = EnumSet.noneOf(Factor.class);
    factors.addAll(given);
    factors.remove(Factor.SEVERAL_KINDS_90_DAYS);
    if (severalKinds(heard)) {
      factors.add(Factor.SEVERAL_KINDS_90_DAYS);
    }
    return factors.stream().map(factor -> weights.factor(factor, asOf)).toList();
  }

  private boolean severalKinds(List<Weighed> heard) {
    LocalDate first = asOf.minusDays(weights.number(Weights.Rule.SEVERAL_KINDS_DAYS, asOf));
    return heard.stream()
            .filter(one -> one.points() > 0 && !one.signal().observed().isBefore(first))
            .map(one -> one.kind().code())
            .distinct()
            .count()
        >= weights.number(Weights.Rule.SEVERAL_KINDS, asOf);
  }

  private static long total(long base, List<Weights.Row> factors) {
    return base + factors.stream().mapToLong(factor -> part(base, factor)).sum();
  }

  private static long part(long base, Weights.Row factor) {
    return base * factor.number() / PERCENT;
  }

  private static long sum(List<Weighed> counted) {
    return counted.stream().mapToLong(Weighed::points).sum();
  }

  /**
   * What a person watches or has closed stays below 주의; what came after adds to it, so that no
   * decision ever hides something new.
   */
  private long held(List<Weighed> heard, long total, List<Weights.Row> factors) {
    int days = weights.number(Weights.Rule.WATCH_DAYS, asOf);
    List<Weighed> free = heard.stream().filter(one -> !held(one.signal(), days)).toList();
    long fresh = total(sum(repeats(free)), factors);
    return Math.min(total, weights.from(Level.CAUTION, asOf) - 1 + fresh);
  }

  private boolean held(Signal signal, int days) {
    return broken(signal) || decisions.apply(signal).holds(signal.recorded(), asOf, days);
  }

  private Level level(List<Weighed> heard, int score, boolean confirmed) {
    Stream<Level> floors =
        heard.stream()
            .filter(one -> one.kind().on() && !answered(one.signal()))
            .map(one -> one.kind().floor());
    Level decided = confirmed ? Level.CRISIS : Level.ORDINARY;
    return floors.reduce(weights.level(score, asOf).atLeast(decided), Level::atLeast);
  }

  private boolean answered(Signal signal) {
    return broken(signal) || decisions.apply(signal).answers(signal.recorded());
  }

  private boolean broken(Signal signal) {
    return signal.kind().equals(SILENCE) && decisions.apply(signal).breaks(signal.recorded());
  }

  private static Set<Category> about(List<Weighed> heard) {
    return heard.stream()
        .filter(one -> one.kind().on())
        .map(one -> one.kind().category())
        .collect(Collectors.toSet());
  }

  private Weights.Row source(Signal signal) {
    return weights.source(signal.source(), asOf);
  }

  private static int whole(long points) {
    return (int) Math.min(points, Integer.MAX_VALUE);
  }
}
