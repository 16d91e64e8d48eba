/**
 * Smartwatches of those who visit: who wears which, and what follows where somebody presses SOS.
 */
package kr.salpim.domain.watch;
