package kr.salpim.domain.understanding;

import java.util.Arrays;
import java.util.List;

/**
 * Finds all patterns in one pass (Aho and Corasick, 1975). The transitions stand in one open hash
 * table: small, and two look-ups a letter.
 */
final class PatternMatcher {
  private final List<Pattern> patterns;
  private final Symbols symbols;
  private final Transitions transitions;

  /** State to fall back to, by state. */
  private final int[] fail;

  /** First pattern that ends in a state, or -1, by state. */
  private final int[] first;

  /** Next state with patterns on the way of the fall-backs, or 0, by state. */
  private final int[] further;

  /** Next pattern with the same letters, or -1, by pattern. */
  private final int[] sibling;

  PatternMatcher(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
    this.symbols = new Symbols(patterns);
    this.transitions = new Transitions(symbols.count());
    this.sibling = new int[patterns.size()];
    int[] firsts = new int[1024];
    Arrays.fill(firsts, -1);
    int states = 1;
    for (int p = 0; p < patterns.size(); p++) {
      String letters = patterns.get(p).letters();
      int state = 0;
      for (int i = 0; i < letters.length(); i++) {
        int symbol = symbols.of(letters.charAt(i));
        int next = transitions.get(state, symbol);
        if (next < 0) {
          next = states++;
          if (next == firsts.length) {
            firsts = Arrays.copyOf(firsts, next * 2);
            Arrays.fill(firsts, next, next * 2, -1);
          }
          transitions.put(state, symbol, next);
        }
        state = next;
      }
      sibling[p] = firsts[state];
      firsts[state] = p;
    }
    this.first = Arrays.copyOf(firsts, states);
    this.fail = new int[states];
    this.further = new int[states];
    linkFailures(states);
  }

  private void linkFailures(int states) {
    int[] parents = new int[states];
    int[] arrivals = new int[states];
    int[] depths = new int[states];
    transitions.forEach(
        (state, symbol, next) -> {
          parents[next] = state;
          arrivals[next] = symbol;
        });
    int deepest = 0;
    // A child's number is higher than its parent's, so one pass knows every depth.
    for (int state = 1; state < states; state++) {
      depths[state] = depths[parents[state]] + 1;
      deepest = Math.max(deepest, depths[state]);
    }
    for (int state : byDepth(depths, deepest)) {
      if (depths[state] > 1) {
        int target = step(fail[parents[state]], arrivals[state]);
        fail[state] = target;
        further[state] = first[target] >= 0 ? target : further[target];
      }
    }
  }

  private static int[] byDepth(int[] depths, int deepest) {
    int[] from = new int[deepest + 2];
    for (int depth : depths) {
      from[depth + 1]++;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    int[] order = new int[depths.length];
    for (int state = 0; state < depths.length; state++) {
      order[from[depths[state]]++] = state;
    }
    return order;
  }

  private int step(int from, int symbol) {
    int state = from;
    while (true) {
      int next = transitions.get(state, symbol);
      if (next >= 0) {
        return next;
      }
      if (state == 0) {
        return 0;
      }
      state = fail[state];
    }
  }

  Matches find(NormalText text) {
    Matches matches = new Matches();
    int state = 0;
    for (int at = 0; at < text.size(); at++) {
      int symbol = symbols.of(text.letter(at));
      if (symbol < 0) {
        state = 0;
        continue;
      }
      state = step(state, symbol);
      for (int s = first[state] >= 0 ? state : further[state]; s != 0; s = further[s]) {
        collect(s, at + 1, text, matches);
      }
    }
    matches.sort();
    return matches;
  }

  private void collect(int state, int end, NormalText text, Matches matches) {
    for (int p = first[state]; p >= 0; p = sibling[p]) {
      Pattern pattern = patterns.get(p);
      int start = end - pattern.letters().length();
      int whole = pattern.tail().end(pattern, text, start, end);
      if (whole >= 0) {
        matches.add(p, start, whole);
      }
    }
  }

  int states() {
    return fail.length;
  }
}
