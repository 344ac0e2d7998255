/** Ports to whatever keeps documents, recovery copies and exports, and what is known of the files they lie in. */
@NullMarked
package app.fulcrum.session.file;

import org.jspecify.annotations.NullMarked;
