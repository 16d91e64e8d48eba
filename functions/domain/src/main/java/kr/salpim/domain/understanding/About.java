package kr.salpim.domain.understanding;

/** Whom the trouble concerns: the sender or somebody else. */
public enum About {
  SELF,
  OTHER
}
