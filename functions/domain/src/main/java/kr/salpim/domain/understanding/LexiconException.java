package kr.salpim.domain.understanding;

/** A row of the lexicon cannot be read; the message names file and line. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LexiconException(String problem) {
    super(problem);
  }

  LexiconException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
