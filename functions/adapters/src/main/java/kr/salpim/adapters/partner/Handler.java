package kr.salpim.adapters.partner;

import java.util.List;
import java.util.function.Function;
import kr.salpim.domain.table.Change;

/** Does an operation of the contract. */
@FunctionalInterface
interface Handler {

  /**
   * A run of a call.
   *
   * @param name of the call, the same for each run of it; empty where it changes nothing
   */
  record Once(String name) {
    static final Once NONE = new Once("");
  }

  /** The last step: what the call is for. */
  @FunctionalInterface
  interface Act {
    Reply run(Once once) throws Refusal;
  }

  /**
   * What a call comes to when it is read.
   *
   * @param rows by which it is counted besides
   * @param beside written when it begins, such as its access record, by the name of the call
   */
  record Work(int rows, int unknown, Function<String, List<Change>> beside, Act act) {

    static Work of(Act act) {
      return new Work(0, 0, once -> List.of(), act);
    }
  }

  /** Reads the call; nothing is done yet. */
  Work prepare(PartnerCall call) throws Refusal;
}
