package kr.salpim.desk;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A start of its own: who works in a dong is remembered for a minute, and this test hires. */
public class VisitProfile implements QuarkusTestProfile {}
