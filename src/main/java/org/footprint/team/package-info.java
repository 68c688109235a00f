/** Who has how much to do, and how a manager gives work to somebody else. */
package org.footprint.team;
