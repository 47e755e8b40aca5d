/**
 * Pictures changed by code: coverings drawn on a face's mesh, and what webcams do to pictures. For
 * training and evaluation; no check uses it.
 */
package dev.facecheck.synthetic;
