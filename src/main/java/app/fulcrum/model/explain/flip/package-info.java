/** How the numbers come about after which another alternative is named. */
@NullMarked
package app.fulcrum.model.explain.flip;

import org.jspecify.annotations.NullMarked;
