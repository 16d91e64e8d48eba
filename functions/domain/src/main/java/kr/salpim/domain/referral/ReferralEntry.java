package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line of a referral's record: what happened when, through whom, and how it stood then.
 *
 * @param who token of one of the staff, {@link #partner} of an agency, {@link #RULE} or {@link
 *     #CLOCK}
 * @param state in which it was from then on
 * @param deadline of that state
 * @param once hash of the name of the call that did it, or empty
 */
public record ReferralEntry(
    Instant at,
    What what,
    String who,
    ReferralState state,
    Optional<Instant> deadline,
    String once) {

  /** A rule proposed it. */
  public static final String RULE = "rule";

  /** Nobody did it: its time had come. */
  public static final String CLOCK = "clock";

  /** What may happen. */
  public enum What {
    PROPOSED,
    /** Sent although something like it was there: whoever sent it knew. */
    KNOWINGLY,
    SENT,
    ACCEPTED,
    DECLINED,
    PROGRESSED,
    COMPLETED,
    HANDED_BACK,
    CONFIRMED,
    WITHDRAWN,
    /** Whoever is late was reminded. */
    REMINDED,
    /** Somebody of the agency heard by phone what it needs to know. */
    TOLD,
    /** What the agency said on the phone of what it did was written down. */
    SAID,
    /** The household was told that it was sent in danger, without its consent. */
    NOTICED,
    /** Another dong answers for it. */
    MOVED
  }

  private static final String PARTNER = "partner:";
  private static final String FIELD = "|";

  /** An agency as one that did something. */
  public static String partner(String id) {
    return PARTNER + id;
  }

  /** The id of an agency that did something; empty of anybody else. */
  public static Optional<String> agency(String who) {
    return who.startsWith(PARTNER)
        ? Optional.of(who.substring(PARTNER.length()))
        : Optional.empty();
  }

  static String write(List<ReferralEntry> entries) {
    return entries.stream().map(ReferralEntry::line).collect(Collectors.joining("\n"));
  }

  private String line() {
    return String.join(
        FIELD,
        millis(at),
        what.name(),
        who,
        state.name(),
        deadline.map(ReferralEntry::millis).orElse(""),
        once);
  }

  private static String millis(Instant at) {
    return Long.toString(at.toEpochMilli(), Character.MAX_RADIX);
  }

  static List<ReferralEntry> read(String stored) {
    List<ReferralEntry> entries = new ArrayList<>();
    for (String line : stored.split("\n")) {
      String[] part = line.split("\\|", -1);
      entries.add(
          new ReferralEntry(
              instant(part[0]),
              What.valueOf(part[1]),
              part[2],
              ReferralState.valueOf(part[3]),
              Optional.of(part[4]).filter(text -> !text.isEmpty()).map(ReferralEntry::instant),
              part[5]));
    }
    return entries;
  }

  private static Instant instant(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text, Character.MAX_RADIX));
  }
}
