package kr.salpim.adapters.log;

import kr.salpim.domain.Mishaps;

/** Writes mishaps as log lines, which alarms are counted from. */
public final class LoggedMishaps implements Mishaps {

  @Override
  public void failed(String kind, RuntimeException why) {
    EventLog.event("work-failed").with(LogField.KIND, kind).error(why);
  }

  @Override
  public void parked(String dong) {
    EventLog.event("work-parked").with(LogField.DONG, dong).warn();
  }
}
