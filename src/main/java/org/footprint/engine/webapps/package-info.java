/** How Tasklist, Cockpit and Admin are reached: one sign-in, and no path that is not listed. */
package org.footprint.engine.webapps;
