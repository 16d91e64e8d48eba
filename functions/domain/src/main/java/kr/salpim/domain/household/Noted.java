package kr.salpim.domain.household;

import kr.salpim.domain.privacy.Secret;

/**
 * What somebody noted of a household, with a change of it.
 *
 * @param what as in {@link LogEntry}
 * @param by token of whoever noted it
 * @param how they know
 */
public record Noted(String what, String by, Secret how) {}
