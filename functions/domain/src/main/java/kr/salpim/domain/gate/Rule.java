package kr.salpim.domain.gate;

/** One question that is asked of each message. Pure. */
interface Rule {
  Outcome judge(Letter letter);
}
