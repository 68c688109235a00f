/** The engine as simulated people meet it: the same forms and timers, at simulated times. */
package org.footprint.engine.simulation;
