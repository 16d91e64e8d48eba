package kr.salpim.domain.checkin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.text.Resource;

/** Who is asked after a neighbour, one after the other, as dated data: {@code ladder.tsv}. */
public final class CheckLadder {

  private static final String FILE = "/kr/salpim/domain/checkin/ladder.tsv";
  private static final int COLUMNS = 8;
  private static final String ANY = "ANY";
  private static final String DIRECT = "DIRECT";
  private static final String VOLUNTEER = "VOLUNTEER";

  /** Who is asked. */
  public enum Asked {
    /** The neighbour themselves. */
    NEIGHBOUR,
    /** Whoever looks after the neighbour. */
    VOLUNTEER,
    SUBSTITUTE,
    /** Nobody any longer: the centre's staff answer for it. */
    STAFF
  }

  /**
   * @param step from 1
   * @param pause until the next one
   */
  public record Rung(int step, Asked asked, Duration pause) {}

  private final Map<String, NavigableMap<LocalDate, List<Rung>>> ladders = new HashMap<>();

  private CheckLadder() {}

  /**
   * @throws IllegalStateException that names the ladder where one does not end with the staff, for
   *     then a silence would reach nobody
   */
  public static CheckLadder shipped() {
    CheckLadder all = new CheckLadder();
    for (String[] row : Resource.rows(FILE, COLUMNS)) {
      Rung rung =
          new Rung(
              Integer.parseInt(row[2]),
              Asked.valueOf(row[3]),
              Duration.ofMinutes(Long.parseLong(row[4])));
      all.ladders
          .computeIfAbsent(row[0] + "|" + row[1], name -> new TreeMap<>())
          .computeIfAbsent(LocalDate.parse(row[5]), day -> new ArrayList<>())
          .add(rung);
    }
    all.ladders.forEach((name, dated) -> dated.values().forEach(rungs -> check(name, rungs)));
    return all;
  }

  private static void check(String name, List<Rung> rungs) {
    rungs.sort(Comparator.comparingInt(Rung::step));
    if (rungs.get(rungs.size() - 1).asked() != Asked.STAFF) {
      throw new IllegalStateException(FILE + ": " + name + " does not end with the staff");
    }
  }

  /** The steps of a round that began on {@code day}. */
  List<Rung> of(boolean direct, Level level, LocalDate day) {
    String mode = direct ? DIRECT : VOLUNTEER;
    return DatedNumbers.on(
        Optional.ofNullable(ladders.get(mode + "|" + level))
            .orElseGet(() -> ladders.get(mode + "|" + ANY)),
        day);
  }
}
