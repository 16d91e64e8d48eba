package kr.salpim.local.stream;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the stream's records are handed on. Off, everything still works, by the ticks. */
public final class StreamSwitch {

  private final AtomicBoolean enabled;

  public StreamSwitch(boolean enabled) {
    this.enabled = new AtomicBoolean(enabled);
  }

  public boolean enabled() {
    return enabled.get();
  }

  public void set(boolean on) {
    enabled.set(on);
  }
}
