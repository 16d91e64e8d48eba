package kr.salpim.domain.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/** A row that was refused: item {@code J#<job>/BAD#<line>}. It holds nothing of what was in it. */
public record BadRow(long line, List<Problem> problems) {

  static final String SORT_PREFIX = "BAD#";
  private static final String PROBLEMS = "pr";

  public BadRow {
    problems = List.copyOf(problems);
  }

  Item toItem(String job, long expires) {
    List<String> words = new ArrayList<>();
    problems.forEach(problem -> words.add(problem.field() + " " + problem.reason()));
    return Item.at(
            new Key(
                LoadJob.partition(job), SORT_PREFIX + String.format(Locale.ROOT, "%010d", line)))
        .text(PROBLEMS, String.join("\n", words))
        .number(Attributes.EXPIRES, expires)
        .build();
  }

  static BadRow from(Item item) {
    List<Problem> problems = new ArrayList<>();
    for (String words : item.text(PROBLEMS).orElseThrow().split("\n")) {
      String[] parts = words.split(" ", 2);
      problems.add(new Problem(parts[0], parts[1]));
    }
    return new BadRow(Long.parseLong(item.key().sort().substring(SORT_PREFIX.length())), problems);
  }
}
