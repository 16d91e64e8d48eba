package kr.salpim.domain.area;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/**
 * A zone (담당구역) of a dong, for which one planner and one nurse answer: item {@code D#<code>} /
 * {@code ZONE#<name>}. Whose it is stands with the {@link Staff}.
 *
 * @param tongs the 통 that belong to it
 */
public record Zone(String dong, String name, List<Tongs> tongs) {

  public static final String SORT_PREFIX = "ZONE#";
  private static final String TONGS = "tg";

  /** Names of zones stand in keys and in messages to staff. */
  private static final Pattern NAME = Pattern.compile("[가-힣A-Za-z0-9]{1,20}");

  /** The largest dong has not a hundred 통, and each zone has one at least. */
  private static final int MAX_TONG = 999;

  private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");

  /** 통 from one number to another, both included. */
  public record Tongs(int from, int to) {

    public Tongs {
      if (from < 1 || to < from || to > MAX_TONG) {
        throw new IllegalArgumentException("no 통: " + from + "-" + to);
      }
    }

    boolean has(int tong) {
      return tong >= from && tong <= to;
    }

    @Override
    public String toString() {
      return from == to ? Integer.toString(from) : from + "-" + to;
    }
  }

  public Zone {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a zone's name has 1 to 20 letters and digits");
    }
    tongs = List.copyOf(tongs);
  }

  /**
   * Reads the 통 as an office writes them, such as {@code 1-7,9}.
   *
   * @throws IllegalArgumentException that names what is no 통, or the name that is none
   */
  public static Zone parse(String dong, String name, String tongs) {
    return new Zone(dong, name, Arrays.stream(tongs.split(",", -1)).map(Zone::range).toList());
  }

  private static Tongs range(String text) {
    Matcher range = RANGE.matcher(text.strip());
    if (!range.matches()) {
      throw new IllegalArgumentException("\"" + text.strip() + "\" is no 통 or range of 통");
    }
    int from = Integer.parseInt(range.group(1));
    return new Tongs(from, range.group(2) == null ? from : Integer.parseInt(range.group(2)));
  }

  /** The first of these zones to which the 통 belongs. */
  public static Optional<Zone> of(List<Zone> zones, int tong) {
    return zones.stream().filter(zone -> zone.has(tong)).findFirst();
  }

  public boolean has(int tong) {
    return tongs.stream().anyMatch(range -> range.has(tong));
  }

  /** Whether a household of the dong may have this zone: one that is set, where any is. */
  public static boolean fits(Table table, String dong, String name) {
    List<Item> zones = table.query(Dong.partition(dong), SORT_PREFIX, MAX_TONG);
    return zones.isEmpty() || zones.stream().anyMatch(item -> from(item).name().equals(name));
  }

  public Item toItem() {
    return Item.at(new Key(Dong.partition(dong), SORT_PREFIX + name))
        .text(TONGS, tongs.stream().map(Tongs::toString).collect(Collectors.joining(",")))
        .build();
  }

  public static Zone from(Item item) {
    return parse(
        item.key().partition().substring(Dong.PARTITION_PREFIX.length()),
        item.key().sort().substring(SORT_PREFIX.length()),
        item.text(TONGS).orElseThrow());
  }
}
