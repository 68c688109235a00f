/** Our own pages and the interface for the council's other systems. */
package org.footprint.web;
