/** What commands ask of how results move with numbers, and the answers to it. */
@NullMarked
package app.fulcrum.session.batch.sensitivity;

import org.jspecify.annotations.NullMarked;
