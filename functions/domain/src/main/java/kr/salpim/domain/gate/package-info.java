/**
 * The gate: what must be asked of a message at the moment of sending, a rule a class, in the order
 * of {@link kr.salpim.domain.gate.Gate}. Nothing here reads or writes; what is known is handed in.
 */
package kr.salpim.domain.gate;
