package kr.salpim.desk;

import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.parked.Operator;

/** A command for those who set up and run the system. */
public non-sealed interface OperatorCommand extends Command {

  /**
   * Reads and checks everything, and writes nothing yet.
   *
   * @throws BadInput where it cannot be done as it was asked for
   */
  Deed prepare(Body body, Operator by);
}
