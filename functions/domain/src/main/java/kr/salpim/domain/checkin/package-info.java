/**
 * Volunteer check-ins (안부확인): neighbours who look after neighbours, and what is done where one
 * stays silent.
 *
 * <p>A tie says who looks after whom and when. On its day it becomes a round, which stands on the
 * sheet of whoever looks after it; the sheet is what the clock hands on, so that a volunteer with
 * five neighbours gets one message. A round ends with somebody who saw or heard the neighbour, or
 * it becomes a signal, and an alert that somebody must answer for.
 */
package kr.salpim.domain.checkin;
