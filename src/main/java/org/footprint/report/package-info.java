/**
 * The annual report: figures defined once, counted in our tables, and checked against each other.
 */
package org.footprint.report;
