package kr.salpim.adapters.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The root of Lambda's own trace: {@code 1-<8 hex>-<24 hex>}, as AWS documents it. The gateway's
 * header is not looked at: whoever calls may have sent it, and a root has room for a number.
 */
public final class XRay {

  /** Quarkus puts Lambda's header there for each call, and the AWS SDK sends it on from there. */
  static final String RUNTIME = "com.amazonaws.xray.traceHeader";

  private static final Pattern ROOT =
      Pattern.compile("(?:^|;)\\s*Root=(1-[0-9a-f]{8}-[0-9a-f]{24})\\s*(?:;|$)");

  /** A header is shorter; a longer one is not looked through. */
  private static final int MAX_HEADER = 256;

  private XRay() {}

  public static Optional<String> root() {
    return Optional.ofNullable(System.getProperty(RUNTIME)).flatMap(XRay::rootOf);
  }

  /** The root that a header names; empty where it names none. */
  static Optional<String> rootOf(String header) {
    if (header.length() > MAX_HEADER) {
      return Optional.empty();
    }
    Matcher root = ROOT.matcher(header);
    return root.find() ? Optional.of(root.group(1)) : Optional.empty();
  }
}
