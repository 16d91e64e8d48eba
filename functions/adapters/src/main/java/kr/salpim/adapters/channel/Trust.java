package kr.salpim.adapters.channel;

/** How much a provider's call proves, strongest first. */
public enum Trust {
  /** The body is signed: who sent it, and that nobody changed it. */
  SIGNED,
  /** A fixed secret in a header: who sent it, as long as nobody saw an earlier call. */
  SHARED_SECRET,
  /** The provider offers nothing: the secret stands in the path that only the provider knows. */
  PATH_SECRET
}
