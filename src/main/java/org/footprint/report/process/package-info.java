/** Between the {@code annual-report} model and the report it stands for. */
package org.footprint.report.process;
