/** Teams, services, the people in them, and who holds which role for a child on a day. */
package org.footprint.people;
