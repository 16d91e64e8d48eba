package kr.salpim.domain.household;

import java.util.HashSet;
import java.util.Set;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;

/**
 * What comes into question when somebody is heard of. Of two who have nothing of it in common each
 * comes out the same, whichever is taken first. Personal data: it is compared and forgotten.
 */
public final class Reach {

  private final Table table;
  private final KeyedHash hash;

  public Reach(Table table, KeyedHash hash) {
    this.table = table;
    this.hash = hash;
  }

  /**
   * Of what {@link Households#place} is asked: no known household is changed, and a provisional one
   * has the marks that are said and no others.
   */
  public static Set<String> ofReport(Profile who) {
    return Marks.texts(who).keySet();
  }

  /**
   * Of what {@link Households#create} is asked. A known household that has one of its marks may be
   * changed, and with it what others find by the household's other marks. A name and a birth date
   * count alone: from two drafts a household may get one each, and so a mark that neither has. Each
   * mark is a read, and so is each household that has it.
   */
  public Set<String> ofDraft(Draft draft) {
    Profile profile = draft.profile();
    Set<String> reach = new HashSet<>(Marks.texts(profile).keySet());
    for (Member member : profile.members()) {
      reach.add("name|" + Marks.name(member.name()));
      member.birth().ifPresent(day -> reach.add("birth|" + day));
    }
    reach.remove("name|");
    Search search = new Search(table, hash, profile, Set.of()).withPlaces();
    // As they are called under the marks, and as what they turned out to be.
    search.owners().values().stream()
        .flatMap(owners -> owners.households().stream())
        .forEach(id -> reach.add("household|" + id));
    search.alike().keySet().forEach(id -> reach.add("household|" + id));
    return reach;
  }
}
