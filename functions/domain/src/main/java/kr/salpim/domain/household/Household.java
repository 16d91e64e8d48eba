package kr.salpim.domain.household;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.risk.Ruling;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A household (가구) as those see it who react to what is heard of it: item {@code H#<id>} / {@code
 * H}. Who lives there is sealed beside it, see {@code Profile}.
 *
 * @param version grows with each change that others must not miss
 * @param standing whether it can be found, see {@link Standing}
 * @param level what was made of its signals last
 * @param episode of the alert that is open, the open episode (사례)
 * @param mergedInto id of the household that this one turned out to be
 * @param merged ids of the households that turned out to be this one, the latest last
 */
public record Household(
    String id,
    String dong,
    Optional<String> zone,
    long version,
    Standing standing,
    Level level,
    Optional<String> episode,
    Optional<String> mergedInto,
    List<String> merged) {

  public static final String SORT = "H";

  public static final long KEEP_SECONDS = HouseholdKey.KEEP_SECONDS;

  public static final String DONG = "d";
  public static final String ZONE = "z";
  public static final String VERSION = "v";
  public static final String STANDING = "sg";
  public static final String LEVEL = "lv";
  public static final String EPISODE = "ep";

  /**
   * Episode of its alert that a merge ended, as long as the alert that goes on in its place is
   * open: should the two be parted before anybody came to a result, it is taken up again.
   */
  public static final String SUPERSEDED = "sp";

  /** How many of its episodes ended with a result, those that were a mistake not counted. */
  public static final String EPISODES = "en";

  public static final String MERGED_INTO = "to";
  public static final String MERGED = "mg";

  /** Who lives there: the sealed {@link Profile}. */
  public static final String PROFILE = "pf";

  /** Sort key of the hand-over that waits for the other dong, see {@link Handover}. */
  public static final String MOVE = "mv";

  /** Parts in which a household's data stands after so many merges; each is read on its own. */
  public static final int MAX_MERGED = 10;

  public Household {
    merged = List.copyOf(merged);
  }

  /** One that is not known yet: the first report names the id. */
  public static Household provisional(String id, String dong, Optional<String> zone) {
    return new Household(
        id,
        dong,
        zone,
        0,
        Standing.PROVISIONAL,
        Level.ORDINARY,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Attribute that holds when persons decided so last, epoch milliseconds. */
  public static String ruling(Ruling ruling) {
    return "dc" + ruling.name();
  }

  /** The same at another level, with an alert open. */
  public Household at(Level now, String opened) {
    return new Household(
        id, dong, zone, version, standing, now, Optional.of(opened), mergedInto, merged);
  }

  public static String partition(String id) {
    return HouseholdKey.partition(id);
  }

  public static Key key(String id) {
    return new Key(partition(id), SORT);
  }

  /** The partitions in which the household's data stands: its own and those merged into it. */
  public List<String> ids() {
    return Stream.concat(Stream.of(id), merged.stream()).toList();
  }

  /** {@link #merged} as it is stored, where there are any. */
  String mergedText() {
    return String.join("\n", merged);
  }

  /** The id of the household in whose partition the key is. */
  public static String id(Key key) {
    return HouseholdKey.id(key);
  }

  /** The attributes above; what is sealed is added by whoever knows it. */
  public Item.Builder toItem() {
    Item.Builder item =
        Item.at(key(id))
            .text(DONG, dong)
            .text(ZONE, zone)
            .number(VERSION, version)
            .text(STANDING, standing.name())
            .text(LEVEL, level.name())
            .text(EPISODE, episode)
            .text(MERGED_INTO, mergedInto);
    if (!merged.isEmpty()) {
      item.text(MERGED, mergedText());
    }
    return item;
  }

  public static Household from(Item item) {
    return new Household(
        id(item.key()),
        item.text(DONG).orElseThrow(),
        item.text(ZONE),
        item.number(VERSION).orElseThrow(),
        Standing.valueOf(item.text(STANDING).orElseThrow()),
        Level.valueOf(item.text(LEVEL).orElseThrow()),
        item.text(EPISODE),
        item.text(MERGED_INTO),
        item.text(MERGED).map(ids -> Arrays.asList(ids.split("\n"))).orElse(List.of()));
  }
}
