/**
 * What is handed over: a picture, a page or a workbook is made of a scenario for people who decide elsewhere. It carries what
 * it was made from, so that it opens again and can be checked.
 */
@NullMarked
package app.fulcrum.session.handover;

import org.jspecify.annotations.NullMarked;
