package kr.salpim.adapters.webhook;

import java.util.Map;

/**
 * An HTTP request as the gateway hands it over.
 *
 * @param rawPath not decoded
 * @param rawQuery not decoded; empty where there is none
 * @param headers repeated ones joined with commas; names in any case
 * @param body empty where there is none
 * @param base64 whether {@code body} is Base64
 * @param sourceIp empty where it is not known
 */
public record HttpCall(
    String method,
    String rawPath,
    String rawQuery,
    Map<String, String> headers,
    String body,
    boolean base64,
    String sourceIp) {}
