package kr.salpim.domain.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * A child was named, a name or a birth date corrected: whoever it is stays in the programmes in
 * which the member was.
 */
final class Corrections {

  /** More of one household are in no programmes. */
  private static final int MAX_KEPT = 100;

  /** More at once would not fit the transaction; of those beyond somebody hears. */
  private static final int MAX_FOLLOWING = 15;

  private final Table table;
  private final KeyedHash hash;

  Corrections(Table table, KeyedHash hash) {
    this.table = table;
    this.hash = hash;
  }

  /**
   * What follows those who were corrected.
   *
   * @param before the members as they were known
   * @param after as they are from now on
   */
  List<Change> changes(Household household, List<Member> before, List<Member> after) {
    Map<Member, Member> corrected = corrected(before, after);
    if (corrected.isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (String id : household.ids()) {
      Map<String, String> marks = new HashMap<>();
      corrected.forEach(
          (old, now) -> marks.put(MemberMark.of(hash, id, old), MemberMark.of(hash, id, now)));
      table.query(Household.partition(id), MemberMark.SORT_PREFIX, MAX_KEPT).stream()
          .filter(item -> marks.containsKey(MemberMark.now(item)))
          .forEach(item -> changes.add(follows(item, marks.get(MemberMark.now(item)))));
    }
    return List.copyOf(changes.subList(0, Math.min(MAX_FOLLOWING, changes.size())));
  }

  /**
   * Those who stayed at their place with another name or another birth date, not with both: that is
   * somebody else. Nor is it a correction where one of the two stands elsewhere, too.
   */
  static Map<Member, Member> corrected(List<Member> before, List<Member> after) {
    Set<String> were = texts(before);
    Set<String> are = texts(after);
    Map<Member, Member> corrected = new HashMap<>();
    for (int n = 0; n < Math.min(before.size(), after.size()); n++) {
      Member old = before.get(n);
      Member now = after.get(n);
      boolean other = !are.contains(MemberMark.text(old)) && !were.contains(MemberMark.text(now));
      if (other && alike(old, now)) {
        corrected.put(old, now);
      }
    }
    return corrected;
  }

  private static boolean alike(Member old, Member now) {
    boolean name = !old.name().isEmpty() && Marks.name(old.name()).equals(Marks.name(now.name()));
    return name || old.birth().isPresent() && old.birth().equals(now.birth());
  }

  private static Set<String> texts(List<Member> members) {
    return members.stream().map(MemberMark::text).collect(Collectors.toSet());
  }

  private static Change follows(Item item, String mark) {
    return new Change.Update(
        item.key(),
        Map.of(MemberMark.NOW, new Value.Text(mark)),
        Map.of(),
        Set.of(),
        Condition.present());
  }
}
