package kr.salpim.domain.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rows of the rules. Terms stand between spaces: {@code A|B} the sentence shows one,
 * {@code @A} the text does, {@code -A} the sentence does not, {@code !A} the text does not, {@code
 * A>B} B follows A closely. The outcome {@code group} names a set of features for later rows.
 */
final class RuleReader {
  private static final Set<String> PLAIN = Set.of("HELP", "REPORT", "OTHER");

  private final FeatureNames names;

  RuleReader(FeatureNames names) {
    this.names = names;
  }

  /** A rule, or nothing where the row is a group. */
  Optional<Rule> read(String id, String outcome, String terms) {
    if (outcome.equals("group")) {
      names.group(id, names.set(terms.strip()));
      return Optional.empty();
    }
    String[] words = outcome.split(" ", -1);
    String value = words.length > 1 ? words[1] : "";
    int feature = feature(words[0], value);
    List<Rule.Term> read = new ArrayList<>();
    for (String term : terms.strip().split(" +", -1)) {
      read.add(term(term));
    }
    return Optional.of(new Rule(id, words[0], value, feature, List.copyOf(read)));
  }

  private int feature(String outcome, String value) {
    return switch (outcome) {
      case "FEATURE" -> names.learn(value);
      case "EMERGENCY" -> names.learn("IS_" + Emergency.valueOf(value).name());
      case "NEED" -> names.learn("NEEDS_" + Need.valueOf(value).name());
      case "ABOUT" -> names.learn("ABOUT_" + About.valueOf(value).name());
      default -> {
        if (!PLAIN.contains(outcome)) {
          throw new IllegalArgumentException("unknown outcome " + outcome);
        }
        yield names.learn("IS_" + outcome);
      }
    };
  }

  private Rule.Term term(String term) {
    int arrow = term.indexOf('>');
    if (arrow > 0) {
      return new Rule.Term(
          Rule.Scope.CLOSE,
          names.set(term.substring(0, arrow)),
          names.set(term.substring(arrow + 1)));
    }
    Rule.Scope scope =
        switch (term.isEmpty() ? ' ' : term.charAt(0)) {
          case '@' -> Rule.Scope.TEXT;
          case '!' -> Rule.Scope.NOT_TEXT;
          case '-' -> Rule.Scope.NOT_SENTENCE;
          default -> Rule.Scope.SENTENCE;
        };
    String expression = scope == Rule.Scope.SENTENCE ? term : term.substring(1);
    return new Rule.Term(scope, names.set(expression), new long[FeatureNames.WORDS]);
  }
}
