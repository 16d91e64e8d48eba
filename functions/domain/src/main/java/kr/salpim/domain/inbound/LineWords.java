package kr.salpim.domain.inbound;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.domain.text.Texts;

/** Says how questions about several neighbours are answered. */
public final class LineWords {

  /** What an example answers, line after line. */
  private static final int[] EXAMPLE = {1, 3, 1, 2};

  private final Texts texts;

  public LineWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param numbers of the lines that can be answered
   * @param row whether answers in a row are understood; else each needs the number of its line
   */
  public String choices(List<Integer> numbers, boolean row) {
    if (numbers.isEmpty()) {
      return "";
    }
    int last = numbers.get(numbers.size() - 1);
    return row
        ? texts.korean("check.choices.list", example(numbers.size()), last)
        : texts.korean("check.choices.each", numbers.get(0), last);
  }

  private static String example(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(n -> String.valueOf(EXAMPLE[n % EXAMPLE.length]))
        .collect(Collectors.joining(" "));
  }
}
