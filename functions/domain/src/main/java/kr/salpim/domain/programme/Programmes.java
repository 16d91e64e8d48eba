package kr.salpim.domain.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.text.Resource;

/**
 * The programmes that count somewhere, as data: {@code programmes.tsv}. A dong or its gu chooses
 * another table of programmes with the line {@code use <set>}, and sets rows of its own in place of
 * shipped ones.
 */
public final class Programmes {

  private static final String FILE = "/kr/salpim/domain/programme/programmes.tsv";
  private static final String MISHAP = "programmes";

  /** What counts where nobody chose. */
  private static final String DEFAULT_SET = "SEOUL";

  private static final Pattern USE = Pattern.compile("use ([A-Z][A-Z0-9_]{1,29})");

  /** More than a city has; an item may hold 400 KB. */
  private static final int MAX_ROWS = 200;

  private final String set;
  private final List<Programme> rows;

  private Programmes(String set, List<Programme> rows) {
    this.set = set;
    this.rows = List.copyOf(rows);
  }

  public static Programmes shipped() {
    return new Programmes(
        DEFAULT_SET,
        Resource.rows(FILE, Programme.COLUMNS).stream().map(Programme::parse).toList());
  }

  /**
   * These with what an office sets: lines as {@code programmes.tsv} has them, and {@code use
   * <set>}.
   *
   * @throws IllegalArgumentException that names the line that is wrong
   */
  public Programmes with(String text) {
    String chosen = set;
    List<Programme> own = new ArrayList<>();
    String[] lines = text.split("\r?\n");
    for (int number = 1; number <= lines.length; number++) {
      String line = lines[number - 1];
      Matcher use = USE.matcher(line.strip());
      if (use.matches()) {
        chosen = known(use.group(1), number);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        own.add(row(line, number));
      }
    }
    if (own.size() > MAX_ROWS) {
      throw new IllegalArgumentException(own.size() + " rows, more than " + MAX_ROWS);
    }
    return new Programmes(chosen, replaced(own));
  }

  private String known(String name, int line) {
    if (rows.stream().noneMatch(row -> row.set().equals(name))) {
      throw new IllegalArgumentException("line " + line + ": there is no set " + name);
    }
    return name;
  }

  private static Programme row(String line, int number) {
    try {
      return Programme.parse(line.split("\t", -1));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
    }
  }

  /** A programme is taken whole from one place. */
  private List<Programme> replaced(List<Programme> own) {
    List<Programme> all = new ArrayList<>(own);
    rows.stream()
        .filter(row -> own.stream().noneMatch(mine -> mine.id().equals(row.id())))
        .forEach(all::add);
    return all;
  }

  /**
   * These with what the dong and its gu set. What cannot be read is passed over and heard of: a
   * broken setting must not leave anybody unvisited.
   */
  public Programmes in(Dong dong, Mishaps mishaps) {
    Programmes all = this;
    // The gu's first: what the dong sets counts before it.
    List<String> texts = dong.programmes();
    for (int n = texts.size() - 1; n >= 0; n--) {
      try {
        all = all.with(texts.get(n));
      } catch (IllegalArgumentException broken) {
        mishaps.failed(MISHAP, broken);
      }
    }
    return all;
  }

  /** What counts on a day: of each programme the row that is valid last. */
  public List<Programme> on(LocalDate day) {
    Map<String, Programme> valid = new TreeMap<>();
    rows.stream()
        .filter(row -> row.in(set) && !row.validFrom().isAfter(day))
        .sorted(Comparator.comparing(Programme::validFrom))
        .forEach(row -> valid.put(row.id(), row));
    return List.copyOf(valid.values());
  }

  /** The programme with this id, as it counts on a day. */
  public Optional<Programme> find(String id, LocalDate day) {
    return on(day).stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** The programme with this id, in whichever table it stands: of a visit planned long ago. */
  public Optional<Programme> any(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }
}
