/** What help there is in a neighbourhood (자원DB): 나눔가게, 복지테이블 and what else can be asked for. */
package kr.salpim.domain.resource;
