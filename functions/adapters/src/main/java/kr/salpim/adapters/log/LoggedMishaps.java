package kr.salpim.adapters.log;

import kr.salpim.adapters.metrics.Metric;
import kr.salpim.adapters.metrics.Metrics;
import kr.salpim.domain.Mishaps;

/** Writes mishaps as log lines, which alarms are counted from. */
public final class LoggedMishaps implements Mishaps {

  private final Metrics metrics;

  public LoggedMishaps(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void failed(String kind, RuntimeException why) {
    EventLog.event("work-failed").with(LogField.KIND, kind).error(why);
  }

  @Override
  public void parked(String dong) {
    EventLog.event("work-parked").with(LogField.DONG, dong).warn();
    metrics.count(Metric.PARKED);
  }
}
