/** How the service stands as a whole, counted from our own tables, for those who watch over it. */
package org.footprint.oversight;
