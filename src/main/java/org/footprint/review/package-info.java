/**
 * The reviews of a child in care: planned, arranged, prepared, held and written up, each paper with
 * its own clock.
 */
package org.footprint.review;
