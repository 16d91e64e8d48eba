package kr.salpim.domain.parked;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.visit.ReplanJob;
import kr.salpim.domain.visit.Visit;

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
  /** An open alert that does not climb; it is on the clock all the same, like what follows. */
  ALERT("alert.", HouseholdKey.PREFIX, Alert.SORT_PREFIX + "[A-Za-z0-9_-]{1,64}"),
  /** An SOS of which nobody could be told. */
  SOS("sos.", Sos.PARTITION_PREFIX, Sos.SORT),
  /** A visit of which nothing is said or asked. */
  VISIT(
      "visit.", HouseholdKey.PREFIX, Visit.SORT_PREFIX + "[A-Za-z0-9_-]{1,64}#[A-Za-z0-9_-]{1,64}"),
  /** A household whose visits are not planned. */
  PLAN("plan.", HouseholdKey.PREFIX, Replan.SORT),
  /** A district whose plans are not looked at by its new programmes. */
  JOB("job.", ReplanJob.PARTITION_PREFIX, ReplanJob.SORT_PREFIX + "plan#[0-9]{2}"),
  /** Check-ins that are not asked, or not planned. */
  ROUND(
      "round.",
      Dong.PARTITION_PREFIX,
      "(?:SHEET#[A-Za-z0-9_-]{1,64}#|WARN#)[0-9-]{10}(?:#[A-Za-z0-9_-]{1,64})?"
          + "|VOL#[A-Za-z0-9_-]{1,64}|WEEK"),
  /** A referral of which nobody is reminded; it stands among the open ones all the same. */
  REFERRAL("referral.", HouseholdKey.PREFIX, Referral.SORT_PREFIX + "[A-Za-z0-9_-]{1,64}");

  private static final Set<What> GO_ON = EnumSet.of(ALERT, SOS, VISIT, PLAN, JOB, ROUND, REFERRAL);

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

  /** Whether it is tried on and on, and must not be kept from that. */
  boolean goesOn() {
    return GO_ON.contains(this);
  }

  /** Whether it may not be taken off the list without saying why: nobody else looks after it. */
  boolean needsReason() {
    return this == SIGNAL || this == HOUSEHOLD;
  }
}
