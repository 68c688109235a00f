/** What an IRO says about how the council looks after a child. */
package org.footprint.dispute;
