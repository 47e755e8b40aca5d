/** From encoded bytes to one upright frame and crops of it. Nothing here knows what a face is. */
package dev.facecheck.image;
