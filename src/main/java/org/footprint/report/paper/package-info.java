/** The annual report as papers: to print and read aloud, to edit, and for children. */
package org.footprint.report.paper;
