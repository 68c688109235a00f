/** Who may come in, for how long, and to what. */
package org.footprint.web.security;
