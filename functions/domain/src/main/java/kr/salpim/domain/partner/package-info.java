/**
 * Agencies that take part with light calls (협력기관): who they are, what each may do, and what they
 * are told. What becomes of a referral is a matter of {@code referral}.
 */
package kr.salpim.domain.partner;
