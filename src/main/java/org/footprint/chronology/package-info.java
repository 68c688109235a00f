/** Every act leaves a footprint: who did what, when, about which child's record. */
package org.footprint.chronology;
