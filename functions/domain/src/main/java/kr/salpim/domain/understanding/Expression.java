package kr.salpim.domain.understanding;

import java.util.ArrayList;
import java.util.List;

/** A pattern's expression taken apart: {@code (a|b)?c} is a group of a, b and nothing, then c. */
final class Expression {
  /** More forms than this are a slip, not a lexicon. */
  static final int MOST_FORMS = 8_000;

  private Expression() {}

  /** The groups in turn, each with its choices; a literal is a group of one. */
  static List<List<String>> groups(String expression) {
    List<List<String>> groups = new ArrayList<>();
    int at = 0;
    while (at < expression.length()) {
      char c = expression.charAt(at);
      if (c == '(') {
        int close = closing(expression, at);
        List<String> choices = new ArrayList<>();
        for (String choice : choices(expression.substring(at + 1, close))) {
          choices.addAll(forms(choice));
        }
        at = close + 1;
        if (at < expression.length() && expression.charAt(at) == '?') {
          choices.add("");
          at++;
        }
        groups.add(choices);
      } else if (c == ')' || c == '|' || c == '?') {
        throw new IllegalArgumentException("a stray " + c);
      } else {
        int end = at;
        while (end < expression.length() && "()|?".indexOf(expression.charAt(end)) < 0) {
          end++;
        }
        groups.add(List.of(expression.substring(at, end)));
        at = end;
      }
    }
    return groups;
  }

  /** Every form of the expression, written out. */
  static List<String> forms(String expression) {
    List<String> forms = List.of("");
    for (List<String> group : groups(expression)) {
      forms = times(forms, group);
    }
    return forms;
  }

  static List<String> times(List<String> heads, List<String> tails) {
    if ((long) heads.size() * tails.size() > MOST_FORMS) {
      throw new IllegalArgumentException("more than " + MOST_FORMS + " forms");
    }
    List<String> forms = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        forms.add(head + tail);
      }
    }
    return forms;
  }

  private static int closing(String expression, int open) {
    int depth = 0;
    for (int i = open; i < expression.length(); i++) {
      char c = expression.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a group is not closed");
  }

  private static List<String> choices(String inside) {
    List<String> choices = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0) {
        choices.add(inside.substring(start, i));
        start = i + 1;
      }
    }
    choices.add(inside.substring(start));
    return choices;
  }
}
