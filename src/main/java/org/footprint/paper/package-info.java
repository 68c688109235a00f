/** What leaves the service on paper: the letter to the child and the sheet of decisions, as PDF. */
package org.footprint.paper;
