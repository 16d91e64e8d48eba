package kr.salpim.domain.visit;

import kr.salpim.domain.contact.Role;

/**
 * Somebody who is to go.
 *
 * @param token of the person's contact
 */
public record Visitor(String token, Role role, Reply reply) {

  /** What the person said of it. */
  public enum Reply {
    /** Nobody asked yet. */
    UNASKED,
    ASKED,
    /** 갈 수 있어요. */
    YES
  }

  /** 동행 도우미: goes along, never first and never alone. */
  boolean helps() {
    return role == Role.HELPER;
  }

  public Visitor replying(Reply to) {
    return new Visitor(token, role, to);
  }
}
