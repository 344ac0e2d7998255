/**
 * How everything looks: the color tokens of the light and the dark appearance, the theme that puts them on a scene and
 * follows the operating system, the fonts, and the names of all style classes. Stylesheets, one per topic, lie beside
 * the classes in {@code app/fulcrum/css}.
 */
@NullMarked
package app.fulcrum.view.style;

import org.jspecify.annotations.NullMarked;
