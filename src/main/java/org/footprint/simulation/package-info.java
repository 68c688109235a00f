/**
 * A council that never was: simulated people live through simulated days and do in the real
 * processes what Tasklist's users would do, for demonstrations, training and load.
 */
package org.footprint.simulation;
