package kr.salpim.domain.parked;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Key;

/** What can wait for a person. */
public enum What {
  /** An outgoing message: released, it is sent. */
  OUTGOING("", Outgoing.PARTITION_PREFIX, "O"),
  /** What came in: released, it is reacted to. */
  INBOUND(
      "in.",
      Contact.PARTITION_PREFIX,
      Inbound.SORT_PREFIX + "[a-z]{1,32}#[^#|]{1,64}#[A-Za-z0-9_-]{8,64}"),
  /** A signal that its household was not assessed with. */
  SIGNAL("sig.", HouseholdKey.PREFIX, Signal.SORT_PREFIX + "[a-z_]{1,32}#[A-Za-z0-9_-]{1,64}"),
  /** A household that was not assessed anew. */
  HOUSEHOLD("house.", HouseholdKey.PREFIX, Household.SORT),
  /** An open alert that does not climb; it is on the clock all the same. */
  ALERT("alert.", HouseholdKey.PREFIX, Alert.SORT_PREFIX + "[A-Za-z0-9_-]{1,64}");

  private final String prefix;
  private final Pattern partition;
  private final Pattern sort;

  What(String prefix, String partition, String sort) {
    this.prefix = prefix;
    this.partition = Pattern.compile(Pattern.quote(partition) + "[A-Za-z0-9_-]{1,64}");
    this.sort = Pattern.compile(sort);
  }

  /** With what its ids begin. */
  String prefix() {
    return prefix;
  }

  /** Which of them stands under the key; empty for every other key. */
  static Optional<What> of(Key key) {
    return Arrays.stream(values()).filter(what -> what.fits(key)).findFirst();
  }

  boolean fits(Key key) {
    return partition.matcher(key.partition()).matches() && sort.matcher(key.sort()).matches();
  }

  /** Whether it may not be taken off the list without saying why: nobody else looks after it. */
  boolean needsReason() {
    return this == SIGNAL || this == HOUSEHOLD;
  }
}
