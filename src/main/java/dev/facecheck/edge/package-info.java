/** What all ways in share: reading a request, admission, time budget, reply, log line. */
package dev.facecheck.edge;
