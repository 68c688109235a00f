/** What our engine settings gain over the stock ones; run by {@code mvn -Pbenchmark verify}. */
package org.footprint.benchmark;
