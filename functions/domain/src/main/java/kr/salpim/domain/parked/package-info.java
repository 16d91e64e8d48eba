/**
 * What could not be done and waits for a person, see {@link kr.salpim.domain.outbox.Parking}: it is
 * looked at without personal data, and released or taken off the list by somebody who is named.
 */
package kr.salpim.domain.parked;
