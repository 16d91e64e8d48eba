package kr.salpim.domain.access;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a month's access records come to, for whoever answers for personal data in the office.
 *
 * @param people those who did anything, whoever is most to be asked first
 */
public record MonthlyReview(YearMonth month, List<Person> people) {

  /**
   * @param reads that were allowed
   * @param changes that were allowed
   * @param refused what was not
   * @param nightReads of the reads, those at night
   * @param manyHouseholds days on which the person saw data of unusually many households
   */
  public record Person(
      Actor who,
      int reads,
      int changes,
      int refused,
      int nightReads,
      List<LocalDate> manyHouseholds) {

    public Person {
      manyHouseholds = List.copyOf(manyHouseholds);
    }
  }

  public MonthlyReview {
    people = List.copyOf(people);
  }

  /** Counts as the records come by, so that a month of them need not be held. */
  static final class Builder {

    private static final class Count {
      private int reads;
      private int changes;
      private int refused;
      private int nightReads;
      private final Set<String> today = new HashSet<>();
      private final List<LocalDate> many = new ArrayList<>();
    }

    private final YearMonth month;
    private final ReviewRule rule;
    private final Map<Actor, Count> counts = new HashMap<>();

    Builder(YearMonth month, ReviewRule rule) {
      this.month = month;
      this.rule = rule;
    }

    void add(AccessRecord record) {
      Count count = counts.computeIfAbsent(record.who(), who -> new Count());
      if (record.outcome() == AccessRecord.Outcome.REFUSED) {
        count.refused++;
        return;
      }
      count.today.add(record.whose());
      if (record.verb() == Verb.CHANGE) {
        count.changes++;
        return;
      }
      count.reads++;
      if (rule.atNight(record.at())) {
        count.nightReads++;
      }
    }

    void endOfDay(LocalDate day) {
      for (Count count : counts.values()) {
        if (count.today.size() > rule.householdsADay()) {
          count.many.add(day);
        }
        count.today.clear();
      }
    }

    MonthlyReview build() {
      List<Person> people = new ArrayList<>();
      counts.forEach(
          (who, n) ->
              people.add(new Person(who, n.reads, n.changes, n.refused, n.nightReads, n.many)));
      people.sort(
          Comparator.comparingInt((Person person) -> person.manyHouseholds().size())
              .thenComparingInt(Person::refused)
              .thenComparingInt(Person::nightReads)
              .thenComparingInt(Person::reads)
              .reversed()
              .thenComparing(person -> person.who().name()));
      return new MonthlyReview(month, people);
    }
  }
}
