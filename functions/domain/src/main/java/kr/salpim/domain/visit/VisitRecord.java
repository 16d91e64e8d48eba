package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * What was seen and said at a visit (방문상담기록지): item {@code H#<household>} / {@code
 * VREC#<programme>#<occurrence>}, on its dong's list of the month in which the visit was.
 *
 * @param form that it fills
 * @param dong in which it was written
 * @param visited when somebody was there
 * @param by token of whoever wrote it
 * @param late whether it came after the working days that a record has
 * @param values by the ids of the form's fields; personal data, sealed where it is stored
 */
public record VisitRecord(
    String household,
    String programme,
    String occurrence,
    String form,
    String dong,
    Instant visited,
    String by,
    Instant at,
    boolean late,
    Map<String, String> values) {

  public static final String SORT_PREFIX = "VREC#";

  private static final String FORM = "fo";
  private static final String DONG = "d";
  private static final String VISITED = "vi";
  private static final String BY = "by";
  static final String AT = "at";
  private static final String LATE = "la";
  private static final String VALUES = "vs";

  public VisitRecord {
    values = Map.copyOf(values);
  }

  public static Key key(Visit visit) {
    return new Key(
        HouseholdKey.partition(visit.household()),
        SORT_PREFIX + visit.programme() + "#" + visit.occurrence());
  }

  /** Partition of a dong's records of a month in the {@code board} index. */
  public static String list(String dong, YearMonth month) {
    return dong + "#records-" + month;
  }

  private Key key() {
    return new Key(HouseholdKey.partition(household), SORT_PREFIX + programme + "#" + occurrence);
  }

  Item toItem() {
    String lines =
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "\t" + entry.getValue())
            .collect(Collectors.joining("\n"));
    Item.Builder item =
        Item.at(key())
            .text(FORM, form)
            .text(DONG, dong)
            .number(VISITED, visited.toEpochMilli())
            .text(BY, by)
            .number(AT, at.toEpochMilli())
            .secret(VALUES, new Secret(lines))
            .text(Attributes.BOARD, list(dong, YearMonth.from(VisitTimes.day(visited))))
            .number(Attributes.BOARD_AT, visited.toEpochMilli())
            .number(Attributes.EXPIRES, visited.getEpochSecond() + Household.KEEP_SECONDS);
    if (late) {
      item.number(LATE, 1);
    }
    return item.build();
  }

  public static VisitRecord from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : item.secret(VALUES).orElseThrow().reveal().split("\n")) {
      String[] part = line.split("\t", 2);
      values.put(part[0], part[1]);
    }
    return new VisitRecord(
        HouseholdKey.id(item.key()),
        sort[1],
        sort[2],
        item.text(FORM).orElseThrow(),
        item.text(DONG).orElseThrow(),
        Instant.ofEpochMilli(item.number(VISITED).orElseThrow()),
        item.text(BY).orElseThrow(),
        Instant.ofEpochMilli(item.number(AT).orElseThrow()),
        item.number(LATE).orElse(0) == 1,
        values);
  }

  /** Personal data: it never prints itself. */
  @Override
  public String toString() {
    return "VisitRecord[•••]";
  }
}
