/**
 * Visits (방문): planned from what a household is owed, promised by two people, reminded of, watched
 * over while they last, and recorded.
 */
package kr.salpim.domain.visit;
