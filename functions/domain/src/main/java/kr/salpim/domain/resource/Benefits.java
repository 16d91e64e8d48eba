package kr.salpim.domain.resource;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/** What households receive already. */
public final class Benefits {

  /** More than a household receives in the years that it is kept. */
  private static final int MAX_BENEFITS = 200;

  private final Table table;

  public Benefits(Table table) {
    this.table = table;
  }

  /**
   * What is received for a need on a day, the newest first.
   *
   * @param households ids of a household and of those merged into it
   */
  public List<Benefit> received(Collection<String> households, String need, LocalDate day) {
    return read(households, Benefit.prefix(need)).stream()
        .filter(benefit -> benefit.receivedOn(day))
        .toList();
  }

  /** All that these ever received, the newest first. */
  public List<Benefit> of(Collection<String> households) {
    return read(households, Benefit.SORT_PREFIX);
  }

  /**
   * The changes that record one where it is not there yet: a referral that is being sent finds it.
   */
  public List<Change> set(Benefit benefit) {
    return List.of(
        new Change.Put(benefit.toItem(), Condition.absent()),
        NeedClaim.also(benefit.household(), benefit.need()));
  }

  /** The change that ends one which still stands: nothing where it was erased meanwhile. */
  public Change end(Benefit benefit, LocalDate last) {
    return new Change.Put(benefit.ending(last).toItem(), Condition.present());
  }

  private List<Benefit> read(Collection<String> households, String prefix) {
    return households.stream()
        .flatMap(id -> items(id, prefix).stream())
        .map(Benefit::read)
        .sorted(Comparator.comparing(Benefit::from).reversed().thenComparing(Benefit::id))
        .toList();
  }

  private List<Item> items(String household, String prefix) {
    return table.query(Household.partition(household), prefix, MAX_BENEFITS);
  }
}
