/**
 * Several frames of one recording: whose face is followed, whether it blinked, and which frame is
 * the best. Single frames are judged by pipeline and policy.
 */
package dev.facecheck.burst;
