/**
 * Questions asked in bulk, as the command line asks them, and the ports their answers leave by: texts in, one line of
 * text out each, no user in between.
 */
@NullMarked
package app.fulcrum.session.batch;

import org.jspecify.annotations.NullMarked;
