package kr.salpim.domain.contact;

import java.util.Optional;

/** What a question asks and how many answers it offers. */
public enum QuestionKind {
  /** "Who takes it?" 1 제가 맡을게요, 2 다른 담당에게, 3 같이 봐 주세요. */
  TAKE(3),
  /** "Somebody asks you to look along." 1 같이 볼게요. */
  JOIN(1),
  /** "What came of it?" 1 통화, 2 만남, 3 119·112 인계, 4 오인. */
  RESULT(4),
  /** "You are to visit." 1 갈 수 있어요, 2 시간을 바꿔 주세요, 3 못 가요. */
  VISIT_STAFF(3),
  /** "When instead?" One of three times, or 4 다른 시간. */
  VISIT_TIME(4),
  /** "Who comes along?" One of three people, or 4 같이 갈 사람이 없어요. */
  VISIT_HELPER(4),
  /** To the household: 1 괜찮아요, 2 다른 날로, 3 전화로 해 주세요. */
  VISIT_HOUSEHOLD(3),
  /** "It should have begun." 1 지금 시작해요, 2 못 갔어요. */
  VISIT_LATE(2),
  /** 시작. */
  VISIT_START("시작"),
  /** 종료. */
  VISIT_END("종료"),
  /** "It has not ended." 1 무사히 마쳤어요, 2 더 걸려요. */
  VISIT_SAFE(2),
  /** To those who look after a visitor: 1 무사한 것을 확인했어요, 2 112에 신고했어요. */
  VISIT_MISSED(2),
  /** "What came of the visit?" 1 만남, 2 부재, 3 거부, 4 이사, 5 찾지 못함. */
  VISIT_RESULT(5),
  /**
   * To whoever looks after a neighbour: 1 뵈었어요, 괜찮으세요, 2 통화했어요, 괜찮으세요, 3 못 뵈었어요, 4 걱정돼요. Several of
   * them may stand in one message.
   */
  CHECK_IN(4),
  /** To an agency without a system: 1 맡을게요, 2 못 맡아요. */
  REFERRAL_OFFER(2),
  /** To an agency that took a referral: 1 마쳤어요, 2 진행 중이에요, 3 돌려드릴게요. */
  REFERRAL_WORK(3),
  /** To the planner, of a referral that came to an end: 1 확인했어요, 2 다시 의뢰할게요. */
  REFERRAL_RESULT(2),
  /** To those who are told of an SOS: 1 확인했어요. */
  SOS(1);

  private final int choices;
  private final Optional<String> word;

  QuestionKind(int choices) {
    this.choices = choices;
    this.word = Optional.empty();
  }

  QuestionKind(String word) {
    this.choices = 1;
    this.word = Optional.of(word);
  }

  /**
   * The word by which it is answered. A bare number or yes never answers such a question: it stays
   * open for hours beside questions that wait for a number.
   */
  public Optional<String> word() {
    return word;
  }

  /** Answers are numbered from 1 to this. */
  public int choices() {
    return choices;
  }
}
