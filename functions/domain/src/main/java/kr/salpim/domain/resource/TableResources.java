package kr.salpim.domain.resource;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/**
 * The directory (자원DB): what is shipped, and what a dong, its gu or its city set. Of the rows of
 * one id in one area the one that began last holds; at one day the area's own before the shipped.
 */
public final class TableResources implements ResourceDirectory {

  /** All Seoul had 1,965 나눔가게 at the end of 2016; each row that ever held is read. */
  private static final int MAX_ROWS = 1_000;

  private static final int CITY_DIGITS = 2;

  /** The longer its code, the smaller the area and the nearer what is to be had there. */
  private static final Comparator<WelfareResource> NEAREST =
      Comparator.<WelfareResource>comparingInt(row -> row.area().length())
          .reversed()
          .thenComparing(WelfareResource::name)
          .thenComparing(WelfareResource::id);

  private final Table table;
  private final List<WelfareResource> shipped;

  public TableResources(Table table) {
    this(table, ShippedResources.rows());
  }

  TableResources(Table table, List<WelfareResource> shipped) {
    this.table = table;
    this.shipped = List.copyOf(shipped);
  }

  @Override
  public List<WelfareResource> find(Optional<String> need, String dong, LocalDate day) {
    return Stream.of(dong, Dong.gu(dong), city(dong))
        .distinct()
        .flatMap(area -> holding(area, day).values().stream())
        .filter(row -> row.validOn(day))
        .filter(row -> need.isEmpty() || row.needs().contains(need.get()))
        .sorted(NEAREST)
        .toList();
  }

  /** The row of an area that holds on that day, ended or not; shipped or its own. */
  public Optional<WelfareResource> find(String area, String id, LocalDate day) {
    return Optional.ofNullable(holding(area, day).get(id));
  }

  /** The change that sets a row; one of the same day is corrected by it. */
  public Change set(WelfareResource row) {
    return new Change.Put(ResourceItem.of(row), Condition.always());
  }

  /** Of each id the row that began last. */
  private Map<String, WelfareResource> holding(String area, LocalDate day) {
    Map<String, WelfareResource> found = new LinkedHashMap<>();
    Stream.concat(shipped.stream().filter(row -> row.area().equals(area)), own(area))
        .filter(row -> !day.isBefore(row.from()))
        .sorted(Comparator.comparing(WelfareResource::from))
        .forEach(row -> found.put(row.id(), row));
    return found;
  }

  private Stream<WelfareResource> own(String area) {
    List<Item> items = table.query(Dong.partition(area), ResourceItem.SORT_PREFIX, MAX_ROWS);
    return items.stream().map(ResourceItem::from);
  }

  private static String city(String dong) {
    return dong.substring(0, CITY_DIGITS);
  }
}
