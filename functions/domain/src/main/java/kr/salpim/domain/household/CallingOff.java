package kr.salpim.domain.household;

import java.util.List;
import java.util.stream.Stream;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/** What is to be done at a household, called off before its data go. */
public interface CallingOff {

  /**
   * Calls off what is planned and gives back the hours that people keep free for it.
   *
   * @param households ids of one that was merged of these
   * @return false while somebody is there, whose safety is being watched: nothing may go then
   */
  boolean calledOff(List<String> households);

  /** What stands elsewhere and goes with an item of the household. */
  default List<Key> beside(Item item) {
    return List.of();
  }

  /** This first, and where it may go on the other. */
  default CallingOff and(CallingOff other) {
    CallingOff first = this;
    return new CallingOff() {
      @Override
      public boolean calledOff(List<String> households) {
        return first.calledOff(households) && other.calledOff(households);
      }

      @Override
      public List<Key> beside(Item item) {
        return Stream.concat(first.beside(item).stream(), other.beside(item).stream()).toList();
      }
    };
  }
}
