package kr.salpim.domain.household;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;

/**
 * Erases a household with those merged into it, and what its residents wrote of themselves: a page
 * a call, to be called until nothing is left. The household itself goes last, so that a crash
 * leaves what is needed to go on. What remains is a note that somebody erased it and when, and
 * receipts, which hold hashes alone: a list that is loaded again does not bring back who was
 * erased. Visits are called off first and referrals taken back; while somebody is there nothing
 * goes, for the timer of their safety stands there.
 */
public final class Erasing {

  /** Items of a call: what a transaction or a page of a long job takes elsewhere as well. */
  public static final int PAGE = 25;

  /** Sort key of the note that remains. */
  public static final String NOTE_SORT = "GONE";

  private static final String AT = "at";
  private static final String BY = "by";

  /**
   * What a call did.
   *
   * @param erased items
   * @param left whether there is more
   * @param refused whether somebody is there: nothing is erased before the visit has ended
   */
  public record Result(int erased, boolean left, boolean refused) {

    public Result(int erased, boolean left) {
      this(erased, left, false);
    }
  }

  private static final Result REFUSED = new Result(0, true, true);

  private final Table table;
  private final KeyedHash hash;
  private final Clock clock;
  private final Ids ids;
  private final Homes homes;
  private final CallingOff callingOff;
  private final ContactLinks contacts;
  private final OwnMessages messages;

  public Erasing(Table table, KeyedHash hash, CallingOff callingOff, Clock clock, Ids ids) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
    this.ids = ids;
    this.callingOff = callingOff;
    this.homes = new Homes(table);
    this.contacts = new ContactLinks(table, hash);
    this.messages = new OwnMessages(table, contacts);
  }

  /** Erases the next page of the household that this one turned out to be. */
  public Result erase(String id, String by) {
    Optional<Home> root = homes.root(id);
    if (root.isEmpty()) {
      // What was written while the household went.
      int erased = page(id, by);
      return new Result(erased, erased > 0);
    }
    List<String> parts = root.get().household().ids();
    if (!callingOff.calledOff(parts)) {
      return REFUSED;
    }
    for (String part : parts) {
      Optional<Home> home = homes.get(part);
      // While the phones still lead there.
      int written = home.map(known -> messages.erase(known, clock.instant(), PAGE)).orElse(0);
      if (written > 0) {
        return new Result(written, true);
      }
      home.ifPresent(this::hide);
      int erased = page(part, by);
      if (erased > 0) {
        return new Result(erased, true);
      }
    }
    return new Result(gone(root.get().household(), by) ? parts.size() : 0, true);
  }

  /** All parts at once, so that none is left without those that lead to it. */
  private boolean gone(Household root, String by) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Delete(Household.key(root.id()), Registration.asRead(root)));
    root.merged()
        .forEach(id -> changes.add(new Change.Delete(Household.key(id), Condition.always())));
    root.ids().forEach(id -> changes.add(note(id, by)));
    return table.writeAll(changes, ids.next()) instanceof Written.Applied;
  }

  /** Marks and phones go first: nothing new is led here from then on. */
  private void hide(Home home) {
    Marks.tokens(home.profile(), hash).keySet().forEach(token -> unmark(token, home.id()));
    contacts.forget(home.id(), home.profile().phones()).forEach(table::write);
  }

  /** Again and again until it is not there: each time lost means that another one was written. */
  private void unmark(String token, String id) {
    new Rounds(table, ids)
        .first(
            () -> {
              Optional<Change> change = Owners.read(table, token).without(id, ids.next());
              boolean done =
                  change.isEmpty() || table.write(change.get()) instanceof Written.Applied;
              return done ? Optional.of(done) : Optional.empty();
            });
  }

  private int page(String id, String by) {
    List<Item> items =
        table.query(Household.partition(id), "", PAGE + 2).stream()
            .filter(item -> !item.key().sort().equals(Household.SORT))
            .filter(item -> !item.key().sort().equals(NOTE_SORT))
            .limit(PAGE)
            .toList();
    if (!items.isEmpty()) {
      table.write(note(id, by));
    }
    for (Item item : items) {
      others(item).forEach(side -> table.write(new Change.Delete(side, Condition.always())));
      table.write(new Change.Delete(item.key(), Condition.always()));
    }
    return items.size();
  }

  /**
   * What stands elsewhere and goes with an item: of a pair the other side, under the other
   * household; of a tie to a volunteer the tie itself, under the dong; of a referral what its
   * agency lists; of a round of check-ins what intake has beside each of the household's phones.
   */
  private List<Key> others(Item item) {
    Key key = item.key();
    if (key.sort().startsWith(Candidate.SORT_PREFIX)) {
      String other = key.sort().substring(Candidate.SORT_PREFIX.length());
      return List.of(Candidate.key(other, Household.id(key)));
    }
    if (key.sort().startsWith(Tie.SORT_PREFIX)) {
      return List.of(Tie.of(key));
    }
    if (Round.is(key)) {
      Round round = RoundItem.from(item);
      return round.chased().stream().map(token -> Chase.key(token, round.chase())).toList();
    }
    return callingOff.beside(item);
  }

  /** Who erased it and when: no more than that. */
  private Change note(String id, String by) {
    return new Change.Update(
        new Key(Household.partition(id), NOTE_SORT),
        Map.of(AT, new Value.Num(clock.millis()), BY, new Value.Text(by)),
        Map.of(),
        Set.of(),
        Condition.always());
  }
}
