/** Visit programmes (방문 사업): who is visited how often, as dated data, and when that is. */
package kr.salpim.domain.programme;
