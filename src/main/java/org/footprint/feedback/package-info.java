/** What people say of the service, and what the service answers. */
package org.footprint.feedback;
