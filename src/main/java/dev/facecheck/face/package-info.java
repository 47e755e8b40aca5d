/** Finding faces, their landmarks and the pose of the head. No judgement of quality. */
package dev.facecheck.face;
