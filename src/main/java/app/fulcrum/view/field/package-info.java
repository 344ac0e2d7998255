/** Fields in their grid: what they are called, how one chooses from lists, and where their values come from. */
@NullMarked
package app.fulcrum.view.field;

import org.jspecify.annotations.NullMarked;
