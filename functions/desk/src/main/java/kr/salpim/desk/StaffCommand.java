package kr.salpim.desk;

import kr.salpim.domain.area.Staff;
import kr.salpim.domain.parked.BadInput;

/** A command for those who work for a dong. */
public non-sealed interface StaffCommand extends Command {

  /** Whether helpers (보조인력) call it too, who are no staff of the centre. */
  default boolean forHelpers() {
    return false;
  }

  /**
   * Reads and checks everything, and writes nothing yet.
   *
   * @param by who wants it: works for the dong at this moment
   * @throws BadInput where it cannot be done as it was asked for
   */
  Deed prepare(Body body, Staff by);
}
