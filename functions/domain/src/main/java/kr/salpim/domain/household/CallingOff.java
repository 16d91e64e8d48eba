package kr.salpim.domain.household;

import java.util.List;

/** What is to be done at a household, called off before its data go. */
public interface CallingOff {

  /**
   * Calls off what is planned and gives back the hours that people keep free for it.
   *
   * @param households ids of one that was merged of these
   * @return false while somebody is there, whose safety is being watched: nothing may go then
   */
  boolean calledOff(List<String> households);

  /** This first, and where it may go on the other. */
  default CallingOff and(CallingOff other) {
    return households -> calledOff(households) && other.calledOff(households);
  }
}
