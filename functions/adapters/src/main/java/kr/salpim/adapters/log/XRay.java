package kr.salpim.adapters.log;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The root of the network's own trace. A caller may have sent the header, so only what has the form
 * of a root is taken of it: {@code 1-<8 hex>-<24 hex>}, as AWS documents it.
 */
public final class XRay {

  /** Quarkus puts Lambda's header there for each call, and the AWS SDK sends it on from there. */
  static final String RUNTIME = "com.amazonaws.xray.traceHeader";

  private static final String HEADER = "x-amzn-trace-id";

  private static final Pattern ROOT =
      Pattern.compile("(?:^|;)\\s*Root=(1-[0-9a-f]{8}-[0-9a-f]{24})\\s*(?:;|$)");

  /** A header is shorter; a longer one is not looked through. */
  private static final int MAX_HEADER = 256;

  private static final ThreadLocal<String> GATEWAY = new ThreadLocal<>();

  private XRay() {}

  /** Of the gateway's header where the call has one, else of Lambda's. */
  public static Optional<String> root() {
    return Optional.ofNullable(GATEWAY.get())
        .or(() -> Optional.ofNullable(System.getProperty(RUNTIME)).flatMap(XRay::rootOf));
  }

  /** Answers a call of the gateway's with these headers. */
  public static <T> T during(Map<String, String> headers, Supplier<T> answer) {
    Optional<String> root =
        headers.entrySet().stream()
            .filter(header -> HEADER.equalsIgnoreCase(header.getKey()))
            .map(Map.Entry::getValue)
            .flatMap(value -> rootOf(value).stream())
            .findFirst();
    return under(root.orElse(null), answer);
  }

  /** The same work for another thread, in whose lines this thread's root then stands. */
  static <T> Supplier<T> carried(Supplier<T> work) {
    String root = GATEWAY.get();
    return () -> under(root, work);
  }

  private static <T> T under(String root, Supplier<T> work) {
    String before = GATEWAY.get();
    set(root);
    try {
      return work.get();
    } finally {
      set(before);
    }
  }

  private static void set(String root) {
    if (root == null) {
      GATEWAY.remove();
    } else {
      GATEWAY.set(root);
    }
  }

  /** The root that a header names; empty where it names none. */
  static Optional<String> rootOf(String header) {
    if (header == null || header.length() > MAX_HEADER) {
      return Optional.empty();
    }
    Matcher root = ROOT.matcher(header);
    return root.find() ? Optional.of(root.group(1)) : Optional.empty();
  }
}
