/** What changes around a child in care, and what people decide about it. */
package org.footprint.change;
