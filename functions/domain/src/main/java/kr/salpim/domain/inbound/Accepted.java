package kr.salpim.domain.inbound;

import java.util.Optional;
import kr.salpim.domain.privacy.Secret;

/**
 * What intake did with an event. Equal for each delivery of the same event.
 *
 * @param messageId opaque id of the stored item
 * @param reply text for channels that are answered in the HTTP response; empty on all others
 */
public record Accepted(String messageId, Optional<Secret> reply) {}
