/** What commands ask about files that were handed over, and the answers. */
@NullMarked
package app.fulcrum.session.batch.handover;

import org.jspecify.annotations.NullMarked;
