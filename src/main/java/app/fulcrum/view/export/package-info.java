/** Asks what a scenario is to be handed over as, with a look at what that gives. */
@NullMarked
package app.fulcrum.view.export;

import org.jspecify.annotations.NullMarked;
