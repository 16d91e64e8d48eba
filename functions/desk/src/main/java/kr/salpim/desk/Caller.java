package kr.salpim.desk;

import java.util.function.Function;

/**
 * Who calls, as it is recorded.
 *
 * @param who a staff member's contact token, or an operator's name after {@code operator:}
 * @param prepare the command that was called, in this person's name
 */
record Caller(String who, String from, String purpose, Function<Body, Deed> prepare) {

  Deed prepare(Body body) {
    return prepare.apply(body);
  }
}
