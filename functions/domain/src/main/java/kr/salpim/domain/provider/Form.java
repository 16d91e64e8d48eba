package kr.salpim.domain.provider;

/** In what form a message leaves, the cheapest first. */
public enum Form {
  /** A messenger's message, or the phone board's. */
  MESSENGER,
  /** A signed webhook to a partner agency. */
  WEBHOOK,
  /** 알림톡: KakaoTalk to a phone number, from an approved template. */
  ALIMTALK,
  /** A short text message, at most 90 bytes in EUC-KR. */
  SMS,
  /** A long text message, at most 2,000 bytes in EUC-KR. */
  LMS
}
