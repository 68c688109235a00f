/** What somebody has typed and not sent yet, so that nothing is lost. */
package org.footprint.draft;
