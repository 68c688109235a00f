/** The letter to the child after a review, drafted from what was recorded, for the IRO to edit. */
package org.footprint.letter;
