/** The gallery: scenarios to start from, each with a small picture of its answer. */
@NullMarked
package app.fulcrum.view.gallery;

import org.jspecify.annotations.NullMarked;
