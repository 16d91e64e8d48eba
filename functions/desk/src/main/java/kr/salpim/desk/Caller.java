package kr.salpim.desk;

import java.util.Optional;
import java.util.function.Function;
import kr.salpim.domain.access.Actor;

/**
 * Who calls, as it is recorded.
 *
 * @param prepare the command that was called, in this person's name
 */
record Caller(Actor who, String from, Optional<String> purpose, Function<Body, Deed> prepare) {

  Deed prepare(Body body) {
    return prepare.apply(body);
  }
}
