/** Opens how a figure on screen came about: its formula, its inputs and their sources, down to the leaves. */
@NullMarked
package app.fulcrum.controller.explain;

import org.jspecify.annotations.NullMarked;
