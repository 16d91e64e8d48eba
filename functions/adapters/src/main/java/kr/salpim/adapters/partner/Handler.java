package kr.salpim.adapters.partner;

import java.util.List;
import kr.salpim.domain.table.Change;

/** Does an operation of the contract. */
@FunctionalInterface
interface Handler {

  /** The last step: what the call is for. */
  @FunctionalInterface
  interface Act {
    Reply run() throws Refusal;
  }

  /**
   * What a call comes to when it is read.
   *
   * @param rows by which it is counted besides
   * @param beside written when it begins, such as its access record
   */
  record Work(int rows, int unknown, List<Change> beside, Act act) {

    public Work {
      beside = List.copyOf(beside);
    }

    static Work of(Act act) {
      return new Work(0, 0, List.of(), act);
    }
  }

  /** Reads the call; nothing is done yet. */
  Work prepare(PartnerCall call) throws Refusal;
}
