/** Which database the application works on: the council's own server, or an embedded one. */
package org.footprint.database;
