/**
 * What help there is in a neighbourhood (자원DB): 나눔가게, 복지테이블 and what else can be asked for; and
 * what a household receives already.
 */
package kr.salpim.domain.resource;
