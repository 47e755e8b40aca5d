/** Requests: what a caller sent, read once. Knows no server, no function and no framework. */
package dev.facecheck.request;
