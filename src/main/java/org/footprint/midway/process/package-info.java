/** Between the {@code midway-monitoring} model and the midway it stands for. */
package org.footprint.midway.process;
