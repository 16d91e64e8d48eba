package kr.salpim.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every history of signals. */
class AssessmentPropertyTest {

  private static final int HISTORIES = 10_000;
  private static final int MOST_SIGNALS = 14;
  private static final List<String> CODES = codes();

  /** A household's history, drawn from a seed. */
  private record History(
      List<Signal> signals,
      Set<Factor> factors,
      Decisions decisions,
      LocalDate asOf,
      Random random) {

    static History draw(Random random) {
      List<Signal> signals = new ArrayList<>();
      int count = random.nextInt(MOST_SIGNALS);
      for (int at = 0; at < count; at++) {
        signals.add(signal(random, at));
      }
      Set<Factor> factors = EnumSet.noneOf(Factor.class);
      for (Factor factor : Factor.values()) {
        if (random.nextInt(4) == 0) {
          factors.add(factor);
        }
      }
      Decisions decisions = Decisions.NONE;
      for (int at = random.nextInt(4); at > 1; at--) {
        Ruling ruling = Ruling.values()[random.nextInt(Ruling.values().length)];
        decisions = decisions.and(Given.decision(ruling, Given.noon(random.nextInt(200))));
      }
      LocalDate asOf = Given.TODAY.plusDays(random.nextInt(100));
      return new History(signals, factors, decisions, asOf, random);
    }

    static Signal signal(Random random, int at) {
      SignalSource source = SignalSource.values()[random.nextInt(SignalSource.values().length)];
      String kind = CODES.get(random.nextInt(CODES.size()));
      int daysAgo = random.nextInt(400) - 20;
      return new Signal(
          random.nextInt(5) == 0 ? "merged" : "house",
          source,
          "h" + at,
          kind,
          Given.TODAY.minusDays(daysAgo),
          OptionalLong.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Given.noon(Math.max(0, daysAgo - random.nextInt(60))).plusSeconds(random.nextInt(9_000)));
    }

    Assessment assess() {
      return assess(signals, asOf);
    }

    Assessment assess(List<Signal> others, LocalDate day) {
      return Given.assess(others, factors, decisions, day);
    }
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>(List.of("UNKNOWN_A", "UNKNOWN_B"));
    Given.CATALOGUE.all().stream().map(SignalKind::code).sorted().forEach(codes::add);
    // Few kinds, so that histories repeat them.
    Collections.shuffle(codes, new Random(7));
    return codes.subList(0, 30);
  }

  private static void each(Consumer<History> holds) {
    for (long seed = 1; seed <= HISTORIES; seed++) {
      try {
        holds.accept(History.draw(new Random(seed)));
      } catch (RuntimeException | AssertionError failed) {
        throw new AssertionError("with seed " + seed + ": " + failed, failed);
      }
    }
  }

  @Test
  void neitherOrderNorRepetitionMatters() {
    each(
        history -> {
          List<Signal> other = new ArrayList<>(history.signals());
          for (Signal signal : history.signals()) {
            if (history.random().nextBoolean()) {
              other.add(signal);
            }
          }
          Collections.shuffle(other, history.random());
          assertThat(history.assess(other, history.asOf())).isEqualTo(history.assess());
        });
  }

  @Test
  void oneMoreSignalNeverLowersAnything() {
    each(
        history -> {
          Assessment before = history.assess();
          List<Signal> more = new ArrayList<>(history.signals());
          more.add(History.signal(history.random(), MOST_SIGNALS));
          Assessment after = history.assess(more, history.asOf());
          assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
          assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
        });
  }

  @Test
  void oneMoreFactorNeverLowersAnything() {
    each(
        history -> {
          Assessment all =
              Given.assess(
                  history.signals(),
                  EnumSet.allOf(Factor.class),
                  history.decisions(),
                  history.asOf());
          assertThat(all.score()).isGreaterThanOrEqualTo(history.assess().score());
          assertThat(all.level()).isGreaterThanOrEqualTo(history.assess().level());
        });
  }

  @Test
  void timeAloneNeverRaisesTheScore() {
    each(
        history -> {
          LocalDate later = history.asOf().plusDays(history.random().nextInt(200));
          Assessment now =
              Given.assess(history.signals(), history.factors(), Decisions.NONE, history.asOf());
          Assessment then =
              Given.assess(history.signals(), history.factors(), Decisions.NONE, later);
          assertThat(then.score()).isLessThanOrEqualTo(now.score());
          assertThat(then.level()).isLessThanOrEqualTo(now.level());
        });
  }

  @Test
  void sharesSumToTheWhole() {
    each(
        history -> {
          List<Share> reasons = history.assess().reasons();
          boolean any = reasons.stream().anyMatch(share -> share.points() > 0);
          assertThat(reasons.stream().mapToInt(Share::percent).sum()).isEqualTo(any ? 100 : 0);
          assertThat(reasons).hasSizeLessThanOrEqualTo(Assessment.MOST_REASONS + 1);
          assertThat(reasons).isSortedAccordingTo(AssessmentPropertyTest::restLast);
        });
  }

  private static int restLast(Share one, Share other) {
    boolean rest = one.code().equals(Share.REST) || other.code().equals(Share.REST);
    return rest ? 0 : Share.HEAVIEST.compare(one, other);
  }

  @Test
  void reasonsAddUpToTheScoreWhereNothingIsHeld() {
    each(
        history -> {
          Assessment free =
              Given.assess(history.signals(), history.factors(), Decisions.NONE, history.asOf());
          assertThat(free.reasons().stream().mapToInt(Share::points).sum()).isEqualTo(free.score());
        });
  }

  @Test
  void whatIsStoredIsReadBack() {
    each(
        history -> {
          Assessment assessment = history.assess();
          assertThat(Assessment.parse(assessment.toText())).isEqualTo(assessment);
          assertThat(Decisions.parse(history.decisions().toText())).isEqualTo(history.decisions());
        });
  }
}
