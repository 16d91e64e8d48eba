package kr.salpim.desk;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A start of its own: a day's check-ins are counted, and this test's are all that there are. */
public class CheckinProfile implements QuarkusTestProfile {}
