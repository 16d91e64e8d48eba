package kr.salpim.visits;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the built artifact: with {@code -Dnative} the binary that is deployed. */
@QuarkusIntegrationTest
class TraceHeaderIT extends TraceHeaderTest {}
