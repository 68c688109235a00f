/** Which database the application works on: the council's own or an embedded one; its rows. */
package org.footprint.database;
