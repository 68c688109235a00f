/**
 * Which IRO a child has: the advice, the choice with its reason, and the first word to the child.
 */
package org.footprint.allocation;
