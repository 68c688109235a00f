/** How simulated people do each kind of task: what they answer, in which words, and when. */
package org.footprint.simulation.habit;
