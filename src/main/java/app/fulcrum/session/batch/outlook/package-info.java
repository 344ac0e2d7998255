/** What is asked over time, and answered. */
@NullMarked
package app.fulcrum.session.batch.outlook;

import org.jspecify.annotations.NullMarked;
