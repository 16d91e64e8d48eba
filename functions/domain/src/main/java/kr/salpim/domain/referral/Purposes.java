package kr.salpim.domain.referral;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.text.Resource;

/** Which of a household's data a purpose needs, as data: {@code purposes.tsv}. */
public final class Purposes {

  /** What an agency is told on the phone, where it has no system to fetch it with. */
  public static final String BY_PHONE = "counsel";

  private static final String FILE = "/kr/salpim/domain/referral/purposes.tsv";
  private static final int COLUMNS = 6;
  private static final String ANY = "ANY";

  private final Map<String, Map<String, NavigableMap<LocalDate, List<SheetField>>>> purposes =
      new HashMap<>();

  private Purposes(List<String[]> rows) {
    for (String[] row : rows) {
      purposes
          .computeIfAbsent(row[0], need -> new TreeMap<>())
          .computeIfAbsent(row[1], purpose -> new TreeMap<>())
          .put(
              LocalDate.parse(row[3]),
              Arrays.stream(row[2].split(",")).map(SheetField::of).toList());
    }
  }

  public static Purposes shipped() {
    return new Purposes(Resource.rows(FILE, COLUMNS));
  }

  /** The purposes for which an agency may fetch what it needs. */
  public List<String> of(String need) {
    return List.copyOf(ofNeed(need).keySet());
  }

  /** What a purpose needs; empty for a purpose that the need has not. */
  public Optional<List<SheetField>> fields(String need, String purpose, LocalDate day) {
    return Optional.ofNullable(ofNeed(need).get(purpose)).map(rows -> DatedNumbers.on(rows, day));
  }

  private Map<String, NavigableMap<LocalDate, List<SheetField>>> ofNeed(String need) {
    return purposes.getOrDefault(need, purposes.get(ANY));
  }
}
