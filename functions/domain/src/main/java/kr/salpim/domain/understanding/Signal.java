package kr.salpim.domain.understanding;

/** What a text says without letters. */
enum Signal {
  /** ㅋㅋ, ㅎㅎ, laughing faces. */
  LAUGH,
  /** ㅠㅠ, ㅜㅜ, crying faces. */
  CRY,
  /** A question mark. */
  QUESTION
}
