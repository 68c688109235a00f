/** Audits as the engine carries them. */
package org.footprint.audit.process;
