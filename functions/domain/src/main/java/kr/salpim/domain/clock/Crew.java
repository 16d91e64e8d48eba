package kr.salpim.domain.clock;

import java.util.List;
import java.util.function.Supplier;

/** Does several pieces of work, one after the other or some at once. */
public interface Crew {

  /** One after the other, in order. */
  Crew ALONE =
      new Crew() {
        @Override
        public <T> List<T> all(List<Supplier<T>> pieces) {
          return pieces.stream().map(Supplier::get).toList();
        }
      };

  /** The results in the order of the pieces, begun in that order; throws what a piece throws. */
  <T> List<T> all(List<Supplier<T>> pieces);
}
