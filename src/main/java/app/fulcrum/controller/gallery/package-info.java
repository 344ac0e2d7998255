/** What the gallery offers, and the small pictures of it, painted away from the window. */
@NullMarked
package app.fulcrum.controller.gallery;

import org.jspecify.annotations.NullMarked;
