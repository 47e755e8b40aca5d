/** The service behind every way in: admission, key, operation, reply, log line. */
package dev.facecheck.service;
