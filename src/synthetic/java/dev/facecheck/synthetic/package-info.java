/**
 * Pictures changed by code: defects, and coverings drawn on a face's mesh. Tests and the lab
 * compile them; what is deployed does not hold them.
 */
package dev.facecheck.synthetic;
