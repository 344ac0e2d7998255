/** The form in which the user describes what the price book does not list. */
@NullMarked
package app.fulcrum.view.describe;

import org.jspecify.annotations.NullMarked;
