/** Between the tasks <em>Allocate IRO</em> and <em>Introduce yourself</em> and what they record. */
package org.footprint.allocation.process;
