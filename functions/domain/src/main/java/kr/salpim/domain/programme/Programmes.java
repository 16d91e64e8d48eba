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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private static final Mishaps UNHEARD =
      new Mishaps() {
        @Override
        public void failed(String kind, RuntimeException why) {}

        @Override
        public void parked(String dong) {}
      };

  private static final Pattern USE = Pattern.compile("use ([A-Z][A-Z0-9_]{1,29})");

  /** More than a city has. */
  private static final int MAX_ROWS = 200;

  /** An item may have 400 KB, but this one is read with its dong each minute. */
  private static final int MAX_TEXT = 20_000;

  private final String set;

  /** What is shipped, then what the gu set, then what the dong did: the last counts first. */
  private final List<List<Programme>> layers;

  private Programmes(String set, List<List<Programme>> layers) {
    this.set = set;
    this.layers = List.copyOf(layers);
  }

  public static Programmes shipped() {
    return new Programmes(
        DEFAULT_SET,
        List.of(Resource.rows(FILE, Programme.COLUMNS).stream().map(Programme::parse).toList()));
  }

  /**
   * These with what an office sets: lines as {@code programmes.tsv} has them, and {@code use
   * <set>}. A programme is taken from the last place in which a row of it counts on the day: one
   * that is set for a later day leaves until then what was.
   *
   * @throws IllegalArgumentException that names the line that is wrong
   */
  public Programmes with(String text) {
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("more than " + MAX_TEXT + " characters");
    }
    Optional<String> chosen = Optional.empty();
    List<Programme> own = new ArrayList<>();
    String[] lines = text.split("\r?\n");
    for (int number = 1; number <= lines.length; number++) {
      String line = lines[number - 1];
      Matcher use = USE.matcher(line.strip());
      try {
        if (use.matches()) {
          chosen = Optional.of(chosen(use.group(1), chosen));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          own.add(row(line, own));
        }
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
      }
    }
    if (own.size() > MAX_ROWS) {
      throw new IllegalArgumentException(own.size() + " rows, more than " + MAX_ROWS);
    }
    List<List<Programme>> all = new ArrayList<>(layers);
    all.add(List.copyOf(own));
    return new Programmes(chosen.orElse(set), all);
  }

  private String chosen(String name, Optional<String> before) {
    if (before.isPresent()) {
      throw new IllegalArgumentException("a set is chosen already: " + before.get());
    }
    return known(name);
  }

  private String known(String name) {
    if (rows().noneMatch(row -> row.set().equals(name))) {
      throw new IllegalArgumentException("there is no set " + name);
    }
    return name;
  }

  private Programme row(String line, List<Programme> before) {
    Programme row = Programme.parse(line.split("\t", -1));
    if (!row.set().equals(Programme.ANY)) {
      known(row.set());
    }
    if (before.stream().anyMatch(row::stoodFor)) {
      throw new IllegalArgumentException(row.id() + " has a row from that day on already");
    }
    return row;
  }

  /** All of them, what counts first before what it stands in the place of. */
  private Stream<Programme> rows() {
    return IntStream.range(0, layers.size())
        .mapToObj(n -> layers.get(layers.size() - 1 - n))
        .flatMap(List::stream);
  }

  /**
   * These with what the dong and its gu set. What cannot be read is passed over and heard of: a
   * broken setting must not leave anybody unvisited.
   */
  public Programmes in(Dong dong, Mishaps mishaps) {
    return in(dong.programmes(), mishaps);
  }

  /** These with what is set, as {@link Dong#programmes} has it: the dong's, then its gu's. */
  public Programmes in(List<String> texts, Mishaps mishaps) {
    Programmes all = this;
    // The gu's first: what the dong sets counts before it.
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
    for (List<Programme> layer : layers) {
      layer.stream()
          .filter(row -> row.in(set) && !row.validFrom().isAfter(day))
          .sorted(Comparator.comparing(Programme::validFrom))
          .forEach(row -> valid.put(row.id(), row));
    }
    return List.copyOf(valid.values());
  }

  /** The next day after this one from which on another row counts. */
  public Optional<LocalDate> next(LocalDate day) {
    return rows()
        .filter(row -> row.in(set))
        .map(Programme::validFrom)
        .filter(from -> from.isAfter(day))
        .min(Comparator.naturalOrder());
  }

  /** The programme with this id, as it counts on a day. */
  public Optional<Programme> find(String id, LocalDate day) {
    return on(day).stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** The programme with this id, in whichever table it stands: of a visit planned long ago. */
  public Optional<Programme> any(String id) {
    List<Programme> named = rows().filter(row -> row.id().equals(id)).toList();
    return named.stream().filter(row -> row.in(set)).findFirst().or(named.stream()::findFirst);
  }

  /** The same, a dong's own and its gu's before the shipped; broken ones are heard of elsewhere. */
  public Optional<Programme> any(String id, Dong dong) {
    return in(dong, UNHEARD).any(id);
  }

  /** As it counts on a day; where none does any longer, in whichever row it stands. */
  public Optional<Programme> any(String id, LocalDate day) {
    return find(id, day).or(() -> any(id));
  }

  public Optional<Programme> any(String id, Dong dong, LocalDate day) {
    return in(dong, UNHEARD).any(id, day);
  }
}
