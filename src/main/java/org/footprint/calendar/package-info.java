/** Working days, London's time of day and the instants at which things fall due. */
package org.footprint.calendar;
