package kr.salpim.domain.sos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Key;

/**
 * Somebody pressed SOS on a watch: item {@code E#<id>} / {@code SOS}. The id derives from the
 * provider's event, so that an event that comes again is the same item.
 *
 * @param id keyed hash of channel, account and the event's id
 * @param dong of the account until it is known where the wearer works
 * @param watch id of the watch, whether there is such a one or not
 * @param occurred by the watch's clock
 * @param battery in per cent
 * @param wearer as it was found when people were told first
 * @param round how often people were told
 * @param told whom, and when: the first and the latest
 * @param seen who answered first
 * @param due when people are told again; empty once somebody has answered
 */
public record Sos(
    String id,
    String dong,
    String watch,
    Instant received,
    Optional<Instant> occurred,
    Optional<Place> place,
    OptionalInt battery,
    Optional<Wearer> wearer,
    int round,
    List<Step> told,
    Optional<Step> seen,
    Optional<Instant> due) {

  public static final String PARTITION_PREFIX = "E#";
  public static final String SORT = "SOS";

  /** Longer than the first hour; later ones take the place of all but the first. */
  static final int MAX_TOLD = 60;

  /** One person at one time. */
  public record Step(String token, Instant at) {}

  public Sos {
    told = List.copyOf(told);
  }

  /** The id of the watch with this device id, whether there is such a one or not. */
  public static String watch(KeyedHash hash, String device) {
    return hash.of("watch|" + device);
  }

  /** As it comes in. */
  public Sos(
      String id,
      String dong,
      String watch,
      Instant received,
      Optional<Instant> occurred,
      Optional<Place> place,
      OptionalInt battery,
      Instant due) {
    this(
        id,
        dong,
        watch,
        received,
        occurred,
        place,
        battery,
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.of(due));
  }

  public static boolean is(Key key) {
    return key.partition().startsWith(PARTITION_PREFIX) && key.sort().equals(SORT);
  }

  public Key key() {
    return new Key(PARTITION_PREFIX + id, SORT);
  }

  /** When it was pressed, as far as is known. */
  public Instant at() {
    return occurred.orElse(received);
  }

  /** Whether nobody was told yet. */
  public boolean fresh() {
    return round == 0;
  }

  public Sos in(String code, Optional<Wearer> who) {
    return new Sos(
        id, code, watch, received, occurred, place, battery, who, round, told, seen, due);
  }

  /** After these were told once more. */
  public Sos telling(List<String> tokens, Instant now, Instant again) {
    List<Step> all = new ArrayList<>(told);
    tokens.forEach(token -> all.add(new Step(token, now)));
    while (all.size() > MAX_TOLD) {
      all.remove(1);
    }
    return new Sos(
        id,
        dong,
        watch,
        received,
        occurred,
        place,
        battery,
        wearer,
        round + 1,
        all,
        seen,
        Optional.of(again));
  }

  /** Somebody has seen to it: nobody is told again. */
  public Sos seenBy(String token, Instant now) {
    return new Sos(
        id,
        dong,
        watch,
        received,
        occurred,
        place,
        battery,
        wearer,
        round,
        told,
        Optional.of(new Step(token, now)),
        Optional.empty());
  }
}
