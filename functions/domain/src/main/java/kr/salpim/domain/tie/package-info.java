/**
 * Who looks after which neighbour, and each time that they are asked: volunteers, ties, rounds and
 * the sheets on which rounds stand. What is done with them is a matter of {@code checkin}.
 */
package kr.salpim.domain.tie;
