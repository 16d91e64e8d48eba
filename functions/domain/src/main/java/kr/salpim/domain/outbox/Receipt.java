package kr.salpim.domain.outbox;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.area.Line;

/**
 * What a provider tells of a message of ours.
 *
 * @param line over which it came
 * @param reference the provider's id of the message
 * @param ours the outgoing message's id, where the provider echoes it
 * @param state {@code ACCEPTED}, {@code DELIVERED} or {@code FAILED}
 * @param code the provider's word for it
 */
public record Receipt(
    Line line, String reference, Optional<String> ours, State state, String code, Instant at) {}
