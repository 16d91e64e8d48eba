package kr.salpim.domain.area;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A neighbourhood (행정동) and who works there; a district office (자치구) where the code is a gu's.
 *
 * @param code ten-digit administrative code; five digits of a gu
 * @param name as residents say it, such as 구로4동
 * @param staff the dong's, then the gu's
 * @param sending through what its messages leave
 * @param zones its zones (담당구역)
 * @param absences of its staff, then of the gu's
 * @param ladders rows that it sets in place of the shipped ladders, then those of its gu
 * @param programmes what it sets of visit programmes, then what its gu does
 */
public record Dong(
    String code,
    String name,
    List<Staff> staff,
    Sending sending,
    List<Zone> zones,
    List<Absence> absences,
    List<String> ladders,
    List<String> programmes) {

  public static final String PARTITION_PREFIX = "D#";

  /** What is set for a dong: sort keys begin with this. */
  public static final String SETTING_PREFIX = "SET#";

  public static final String NAME_SORT = SETTING_PREFIX + "name";
  public static final String NAME = "n";

  /** Where ladders of its own are set, as rows of {@code ladders.tsv}. */
  public static final String LADDER_SORT = SETTING_PREFIX + "ladder";

  /** Where visit programmes of its own are set, as rows of {@code programmes.tsv}. */
  public static final String PROGRAMMES_SORT = SETTING_PREFIX + "programmes";

  private static final String ROWS = "t";

  /** Of a dong's code. */
  public static final int DIGITS = 10;

  private static final int GU_DIGITS = 5;

  public Dong {
    staff = List.copyOf(staff);
    zones = List.copyOf(zones);
    absences = List.copyOf(absences);
    ladders = List.copyOf(ladders);
    programmes = List.copyOf(programmes);
  }

  /** A dong where nobody is away and nothing is set. */
  public Dong(String code, String name, List<Staff> staff, Sending sending) {
    this(code, name, staff, sending, List.of(), List.of(), List.of(), List.of());
  }

  public static String partition(String code) {
    return PARTITION_PREFIX + code;
  }

  /** Code of the gu in which the dong with this code lies; a gu lies in itself. */
  public static String gu(String code) {
    return code.length() <= GU_DIGITS ? code : code.substring(0, GU_DIGITS);
  }

  /** The item that holds a dong's name. */
  public static Item nameItem(String code, String name) {
    return Item.at(new Key(partition(code), NAME_SORT)).text(NAME, name).build();
  }

  /** The item that holds ladders of a dong's or gu's own; check the rows before it is written. */
  public static Item ladderItem(String code, String rows) {
    return Item.at(new Key(partition(code), LADDER_SORT)).text(ROWS, rows).build();
  }

  /** The item that holds programmes of a dong's or gu's own; check the rows before. */
  public static Item programmesItem(String code, String rows) {
    return Item.at(new Key(partition(code), PROGRAMMES_SORT)).text(ROWS, rows).build();
  }

  /** That an item of rows is still as it was found. */
  public static Condition unchanged(Optional<Item> found) {
    return found
        .map(item -> Condition.is(ROWS, item.text(ROWS).orElseThrow()))
        .orElseGet(Condition::absent);
  }

  /** The rows of such an item. */
  public static Optional<String> rows(Item item) {
    return item.text(ROWS);
  }

  /** Code of the gu in which it lies. */
  public String gu() {
    return gu(code);
  }

  /** What every message of the centre begins with. */
  public String sender() {
    return "[" + name + "주민센터]";
  }

  /** The member of staff with this contact token. */
  public Optional<Staff> staff(String token) {
    return staff.stream().filter(person -> person.token().equals(token)).findFirst();
  }

  /** The first person of the first of these roles who is not {@code except}. */
  public Optional<Staff> first(List<Role> roles, String except) {
    return roles.stream()
        .flatMap(role -> staff.stream().filter(person -> person.role() == role))
        .filter(person -> !person.token().equals(except))
        .findFirst();
  }
}
