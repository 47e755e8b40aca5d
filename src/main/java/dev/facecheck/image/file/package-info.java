/** Encoded pictures: JPEG and PNG, their headers, and decoding to one upright frame. */
package dev.facecheck.image.file;
