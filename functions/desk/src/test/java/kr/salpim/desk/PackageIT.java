package kr.salpim.desk;

import kr.salpim.adapters.testing.PackageContract;

/** What is deployed of this module. */
class PackageIT extends PackageContract {}
