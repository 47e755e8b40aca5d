/** What covers a face: masks, eyewear, hands and other objects. No limits. */
package dev.facecheck.attribute;
