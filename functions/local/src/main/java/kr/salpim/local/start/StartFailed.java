package kr.salpim.local.start;

/** It cannot start; the message is one line that says why and what to do. */
public final class StartFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartFailed(String why) {
    super(why);
  }
}
