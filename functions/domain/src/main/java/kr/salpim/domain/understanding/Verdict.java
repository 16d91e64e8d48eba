package kr.salpim.domain.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an understanding of what was read. It errs toward asking a person: a message is an
 * emergency long before that is more likely than not, and it is one that nobody is told of (an
 * answer, a refusal, a greeting) only where that is sure.
 */
final class Verdict {

  /**
   * A missed emergency is the worst error. Chosen on messages of authors whose others were not
   * learned from: lower finds hardly more and cries wolf.
   */
  private static final double EMERGENCY = 0.42;

  /** Where a rule saw an emergency, less will do. */
  private static final double EMERGENCY_BY_RULE = 0.25;

  /** Nobody is told of an answer or a greeting, so a guess is not enough; a rule is. */
  private static final double SURE = 0.6;

  /** A refusal silences us: the last thing to guess at. */
  private static final double SURE_OF_REFUSAL = 0.8;

  /** A refusal is short; what is longer says more. In letters of the normal text. */
  private static final int LONGEST_REFUSAL = 60;

  private static final double LIKELY = 0.5;

  /** A need that a rule found is dropped only where the impression is sure of the opposite. */
  private static final double NEED_BY_RULE = 0.15;

  /** Letters that a reason of the impression shows: about two syllables. */
  private static final int SHOWN = 6;

  private final Reading reading;
  private final Impression impression;
  private final Evidence evidence;
  private final double[] likely;

  private Verdict(Reading reading, Impression impression) {
    this.reading = reading;
    this.impression = impression;
    this.evidence = reading.evidence();
    this.likely = impression.of(evidence);
  }

  static Understanding of(Reading reading, Impression impression) {
    return new Verdict(reading, impression).understanding();
  }

  /** What the rules say alone. */
  static Understanding byRules(Reading reading) {
    Findings findings = reading.findings();
    Kind kind =
        findings.emergency().isPresent()
            ? Kind.EMERGENCY
            : reading.whole().orElse(findings.asksForHelp() ? help(findings.about()) : Kind.OTHER);
    boolean troubled = kind.ordinal() <= Kind.REPORT.ordinal();
    return new Understanding(
        kind,
        kind == Kind.EMERGENCY ? findings.emergency() : Optional.empty(),
        troubled ? findings.needs() : EnumSet.noneOf(Need.class),
        troubled ? findings.about() : About.SELF,
        reading.language(),
        findings.reasons());
  }

  private static Kind help(About about) {
    return about == About.OTHER ? Kind.REPORT : Kind.HELP;
  }

  private Understanding understanding() {
    Outcome outcome = outcome();
    boolean troubled = outcome.kind().ordinal() <= Kind.REPORT.ordinal();
    return new Understanding(
        outcome.kind(),
        outcome.emergency(),
        troubled ? needs() : EnumSet.noneOf(Need.class),
        about(outcome),
        reading.language(),
        reasons(outcome));
  }

  private Outcome outcome() {
    Outcome emergency = best(Outcome.SELF_HARM, Outcome.FIRE_GAS);
    double danger = 0;
    for (int i = 0; i <= Outcome.FIRE_GAS.ordinal(); i++) {
      danger += likely[i];
    }
    boolean byRule = reading.findings().emergency().isPresent();
    if (danger >= (byRule ? EMERGENCY_BY_RULE : EMERGENCY)) {
      return emergency;
    }
    Outcome best = best(Outcome.HELP, Outcome.OTHER);
    boolean silent =
        switch (best) {
          case ANSWER, GREETING -> whole(best) || likely(best) >= SURE;
          case OPT_OUT -> whole(best) || refuses();
          default -> true;
        };
    return silent ? best : loudest();
  }

  /** Of what a person is told of, the likeliest. */
  private Outcome loudest() {
    return likely(Outcome.HELP) + likely(Outcome.REPORT) > likely(Outcome.OTHER)
        ? best(Outcome.HELP, Outcome.REPORT)
        : Outcome.OTHER;
  }

  private boolean whole(Outcome outcome) {
    return reading.whole().filter(kind -> kind == outcome.kind()).isPresent();
  }

  private boolean refuses() {
    return likely(Outcome.OPT_OUT) >= SURE_OF_REFUSAL
        && reading.features().text().size() <= LONGEST_REFUSAL;
  }

  private Outcome best(Outcome from, Outcome to) {
    Outcome best = from;
    for (int i = from.ordinal(); i <= to.ordinal(); i++) {
      best = likely[i] > likely(best) ? Outcome.ALL[i] : best;
    }
    return best;
  }

  private double likely(Outcome outcome) {
    return likely[outcome.ordinal()];
  }

  private About about(Outcome outcome) {
    return switch (outcome.kind()) {
      case REPORT -> About.OTHER;
      case EMERGENCY -> likely[Impression.ABOUT] >= LIKELY ? About.OTHER : About.SELF;
      default -> About.SELF;
    };
  }

  private Set<Need> needs() {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    for (Need need : Need.values()) {
      double likelihood = likely[Impression.NEEDS + need.ordinal()];
      if (likelihood >= (reading.findings().needs().contains(need) ? NEED_BY_RULE : LIKELY)) {
        needs.add(need);
      }
    }
    return needs;
  }

  /** The rules' reasons, and where the letters stand that spoke most for the outcome. */
  private List<Reason> reasons(Outcome outcome) {
    List<Reason> reasons = new ArrayList<>(reading.findings().reasons());
    if (whole(outcome)) {
      reasons.add(0, new Reason(name("whole", outcome), 0, reading.text().length()));
    }
    int place = impression.strongest(evidence, outcome);
    if (place >= 0) {
      NormalText text = reading.features().text();
      int last = Math.min(text.size(), place + SHOWN) - 1;
      reasons.add(
          Math.min(reasons.size(), Understanding.MAX_REASONS - 1),
          new Reason(name("like", outcome), text.origin(place), text.origin(last) + 1));
    }
    return reasons;
  }

  private static String name(String prefix, Outcome outcome) {
    return prefix + "-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
