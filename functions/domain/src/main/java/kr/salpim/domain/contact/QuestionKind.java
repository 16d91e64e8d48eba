package kr.salpim.domain.contact;

/** What a question asks and how many answers it offers. */
public enum QuestionKind {
  /** "Somebody wrote: who takes it?" 1 제가 맡을게요, 2 지금은 어려워요. */
  TAKE(2);

  private final int choices;

  QuestionKind(int choices) {
    this.choices = choices;
  }

  /** Answers are numbered from 1 to this. */
  public int choices() {
    return choices;
  }
}
