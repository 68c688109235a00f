/** Between the models of the IRO's challenge and praise and what they record. */
package org.footprint.dispute.process;
