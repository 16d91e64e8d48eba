package kr.salpim.adapters.http;

import java.net.InetAddress;

/**
 * Decides whether a connection may be used by the address it really has, so that a name that
 * resolves differently a moment later cannot lead a request astray (DNS rebinding).
 */
@FunctionalInterface
public interface PeerGuard {

  /** Everybody, for addresses that we wrote ourselves. */
  PeerGuard NONE = peer -> true;

  /** What {@link Exchange.NotSent} says of a request whose connection the guard refused. */
  String REFUSED = "private address";

  boolean allows(InetAddress peer);
}
