/** The icons the program uses, by what they mean. Which font they come from is decided here and nowhere else. */
@NullMarked
package app.fulcrum.view.icon;

import org.jspecify.annotations.NullMarked;
