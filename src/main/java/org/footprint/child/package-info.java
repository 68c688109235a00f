/** Children in the council's care, their periods of care, and who is around them. */
package org.footprint.child;
