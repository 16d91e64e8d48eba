package kr.salpim.domain;

/** Source of ids that nothing can be derived from. Injected, so that tests repeat. */
public interface Ids {

  /** An id never given before: 22 characters of base64url. */
  String next();
}
