package kr.salpim.domain.contact;

/** What a question asks and how many answers it offers. */
public enum QuestionKind {
  /** "Who takes it?" 1 제가 맡을게요, 2 다른 담당에게, 3 같이 봐 주세요. */
  TAKE(3),
  /** "Somebody asks you to look along." 1 같이 볼게요. */
  JOIN(1),
  /** "What came of it?" 1 통화, 2 만남, 3 119·112 인계, 4 오인. */
  RESULT(4);

  private final int choices;

  QuestionKind(int choices) {
    this.choices = choices;
  }

  /** Answers are numbered from 1 to this. */
  public int choices() {
    return choices;
  }
}
