/** Presentation attack detection (ISO/IEC 30107) from one image. No limits. */
package dev.facecheck.pad;
