package kr.salpim.domain.household;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;

/**
 * Collects what changes of a household and of those that turned out to be it, so that each of their
 * items is written once. It holds where nobody has changed the household since it was read.
 */
public final class FamilyChange {

  private final Household root;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** What changes of one item. */
  private static final class Part {
    private final Map<String, Value> set = new HashMap<>();
    private final Map<String, Long> add = new HashMap<>(Map.of(Household.VERSION, 1L));
    private final Set<String> remove = new HashSet<>();
  }

  /**
   * @param root the household itself, merged into no other
   */
  public FamilyChange(Household root) {
    this.root = root;
    parts.put(root.id(), new Part());
  }

  /** The household as it was read. */
  public Household root() {
    return root;
  }

  /** Of the household itself. */
  public FamilyChange set(String name, Value value) {
    return set(root.id(), name, value);
  }

  /** Of the household and all that turned out to be it. */
  public FamilyChange setEach(String name, Value value) {
    root.ids().forEach(id -> part(id).set.put(name, value));
    return this;
  }

  /**
   * @param id of the household or one that turned out to be it
   */
  public FamilyChange set(String id, String name, Value value) {
    part(id).set.put(name, value);
    part(id).remove.remove(name);
    return this;
  }

  /**
   * @param id of the household or one that turned out to be it
   */
  public FamilyChange count(String id, String name) {
    part(id).add.put(name, 1L);
    return this;
  }

  /**
   * @param id of the household or one that turned out to be it
   */
  public FamilyChange remove(String id, String name) {
    part(id).remove.add(name);
    return this;
  }

  /** The household's own change first. */
  public List<Change> changes() {
    return parts.entrySet().stream()
        .<Change>map(entry -> change(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Change change(String id, Part part) {
    Condition when =
        id.equals(root.id())
            ? Condition.is(Household.VERSION, root.version())
            : Condition.present();
    return new Change.Update(Household.key(id), part.set, part.add, part.remove, when);
  }

  private Part part(String id) {
    return parts.computeIfAbsent(id, name -> new Part());
  }
}
