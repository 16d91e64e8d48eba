/** An SOS as it is taken in and stored, before anybody knows whose it is. */
package kr.salpim.domain.sos;
