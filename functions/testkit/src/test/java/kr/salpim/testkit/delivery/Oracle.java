package kr.salpim.testkit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.RecordingProvider;

/** Judges a day by what stands in the store and in the provider's log, and by nothing else. */
final class Oracle {

  private final String where;
  private final Map<String, Item> messages;
  private final Map<String, Long> taken;
  private final Set<String> reportedFailed;

  Oracle(
      String where,
      List<Item> store,
      List<RecordingProvider.Taken> log,
      List<String> reportedFailed) {
    this.where = where;
    this.messages = new HashMap<>();
    store.stream().filter(Outgoing::is).forEach(i -> messages.put(Outgoing.id(i.key()), i));
    this.taken =
        log.stream()
            .collect(Collectors.groupingBy(RecordingProvider.Taken::id, Collectors.counting()));
    this.reportedFailed = Set.copyOf(reportedFailed);
  }

  void judge(List<String> roots) {
    roots.forEach(this::judge);
    messages.forEach(this::ended);
    boolean parked = messages.values().stream().anyMatch(item -> shown(item) && !tells(item));
    boolean told = messages.values().stream().anyMatch(Oracle::tells);
    assertThat(!parked || told).as("%s: nothing is parked in silence", where).isTrue();
  }

  /** Whether it tells a person that something is parked. */
  private static boolean tells(Item item) {
    return OutgoingItem.from(item)
        .wording()
        .filter(words -> words.key().equals("parked.told"))
        .isPresent();
  }

  /** The reader gets a message once at most, whichever way it went; or a person knows. */
  private void judge(String root) {
    List<String> chain = chain(root);
    long reached =
        chain.stream()
            .filter(id -> !reportedFailed.contains(id))
            .mapToLong(id -> taken.getOrDefault(id, 0L))
            .sum();
    assertThat(reached).as("%s: %s reached its reader twice", where, root).isLessThanOrEqualTo(1);
    chain.forEach(
        id ->
            assertThat(taken.getOrDefault(id, 0L))
                .as("%s: %s was taken twice", where, id)
                .isLessThanOrEqualTo(1));
    Item last = messages.get(chain.get(chain.size() - 1));
    boolean known =
        shown(last) || OutgoingItem.stateOf(last) == State.STOPPED || taken.containsKey(id(last));
    assertThat(known).as("%s: %s is lost: %s", where, root, last).isTrue();
  }

  /** Nothing is left on the clock, and no state says what is not so. */
  private void ended(String id, Item item) {
    assertThat(item.number(Attributes.DUE)).as("%s: %s is still due", where, item).isEmpty();
    boolean has = taken.containsKey(id);
    switch (OutgoingItem.stateOf(item)) {
      case ACCEPTED, DELIVERED ->
          assertThat(has && !shown(item)).as("%s: %s has it", where, item).isTrue();
      case FAILED -> {
        assertThat(shown(item) || item.text(OutgoingItem.NEXT).isPresent())
            .as("%s: %s is followed up", where, item)
            .isTrue();
        assertThat(!has || reportedFailed.contains(id)).as("%s: %s", where, item).isTrue();
      }
      case UNKNOWN -> assertThat(shown(item)).as("%s: %s is shown", where, item).isTrue();
      case STOPPED -> assertThat(has).as("%s: %s was stopped", where, item).isFalse();
      default -> throw new AssertionError(where + ": " + item + " has not ended");
    }
  }

  private List<String> chain(String root) {
    List<String> chain = new ArrayList<>();
    Optional<String> id = Optional.of(root);
    while (id.isPresent()) {
      chain.add(id.get());
      id = messages.get(id.get()).text(OutgoingItem.NEXT);
    }
    return chain;
  }

  private static boolean shown(Item item) {
    return item.text(Attributes.BOARD).isPresent();
  }

  private static String id(Item item) {
    return Outgoing.id(item.key());
  }
}
