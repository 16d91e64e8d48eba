package kr.salpim.domain.clock;

/** How urgently an item is handled. A storm of {@code LATER} never stands before a {@code NOW}. */
public enum Lane {
  /** What people wait for: inbound, urgent, replies. The stream hands it on at once. */
  NOW("now"),
  /** Loaded signals, reminders, rounds, campaigns: the tick alone takes it. */
  LATER("later");

  private final String stored;

  Lane(String stored) {
    this.stored = stored;
  }

  /** As it stands in the item and in the stream's filter. */
  public String stored() {
    return stored;
  }
}
