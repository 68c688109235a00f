/** The decision tables as the engine holds them. */
package org.footprint.policy.process;
