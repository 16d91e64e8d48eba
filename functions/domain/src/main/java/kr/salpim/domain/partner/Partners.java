package kr.salpim.domain.partner;

import java.util.Optional;

/** Which partners there are. */
@FunctionalInterface
public interface Partners {

  /** The partner with this id, also one that left; empty for an id that nobody has. */
  Optional<Partner> find(String id);
}
