/** Cards: one for every alternative, with its figures. */
@NullMarked
package app.fulcrum.view.card;

import org.jspecify.annotations.NullMarked;
