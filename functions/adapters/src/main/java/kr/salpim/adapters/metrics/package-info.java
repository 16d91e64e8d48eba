/** What CloudWatch draws and alarms on, written as lines of the log: no client, no call. */
package kr.salpim.adapters.metrics;
