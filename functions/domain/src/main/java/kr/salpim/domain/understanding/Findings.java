package kr.salpim.domain.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules found in a text.
 *
 * @param emergency the first emergency in the order of the rules
 * @param asksForHelp whether it is a request or a report
 * @param reasons the emergency's first
 * @param rules numbers of the rules that held
 */
record Findings(
    Optional<Emergency> emergency,
    boolean asksForHelp,
    Set<Need> needs,
    About about,
    List<Reason> reasons,
    BitSet rules) {

  static Findings of(Features features, Lexicon lexicon) {
    RuleChecker checker = new RuleChecker(features);
    Optional<Emergency> emergency = Optional.empty();
    Optional<About> about = Optional.empty();
    Set<Need> needs = EnumSet.noneOf(Need.class);
    List<Reason> first = new ArrayList<>();
    List<Reason> later = new ArrayList<>();
    BitSet held = new BitSet(lexicon.rules().size());
    boolean asks = false;
    boolean other = false;
    for (int number = 0; number < lexicon.rules().size(); number++) {
      Rule rule = lexicon.rules().get(number);
      Optional<Reason> reason = checker.check(rule);
      if (reason.isEmpty()) {
        continue;
      }
      held.set(number);
      switch (rule.outcome()) {
        case "EMERGENCY" -> {
          emergency = emergency.or(() -> Optional.of(Emergency.valueOf(rule.value())));
          first.add(reason.get());
        }
        case "NEED" -> {
          needs.add(Need.valueOf(rule.value()));
          later.add(reason.get());
        }
        case "HELP" -> {
          asks = true;
          later.add(reason.get());
        }
        case "OTHER" -> other = true;
        case "ABOUT" -> about = about.or(() -> Optional.of(About.valueOf(rule.value())));
        default -> {
          // A feature: later rules see it.
        }
      }
    }
    first.addAll(later);
    boolean help = !other && (asks || !needs.isEmpty());
    return new Findings(emergency, help, needs, about.orElse(About.SELF), first, held);
  }

  /** What the rules alone would say. */
  Outcome outcome() {
    if (emergency.isPresent()) {
      return Outcome.valueOf(emergency.get().name());
    }
    if (!asksForHelp) {
      return Outcome.OTHER;
    }
    return about == About.OTHER ? Outcome.REPORT : Outcome.HELP;
  }
}
