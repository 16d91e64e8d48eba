package kr.salpim.desk;

import java.util.Optional;

/** The call that is being answered, as the network knows it. */
@FunctionalInterface
interface Invocation {

  /** Under this id CloudTrail says whose IAM identity it was; empty where nobody else wrote it. */
  Optional<String> id();
}
